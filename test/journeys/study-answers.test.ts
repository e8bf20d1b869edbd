import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('answers of others than the owner, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('come as a list from the body that pays, and a no is decided again with own money', async () => {
    const { page, go, sound, ask } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/videreutdanning/rangering');
    const list = page.getByRole('group', { name: 'Hvem har fått ja?' });
    await list.waitFor();
    await sound();
    expect(await page.getByRole('button', { name: 'Registrer ja for 0' }).isDisabled()).toBe(true);
    const boxes = list.getByRole('checkbox');
    const waiting = await boxes.count();
    expect(waiting).toBeGreaterThanOrEqual(2);
    // By keyboard.
    await boxes.nth(0).focus();
    await page.keyboard.press('Space');
    await boxes.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Registrer ja for 2' }).click();
    await page.getByText('Ja er registrert for 2 søknader').waitFor();
    await sound();

    const { applications } = await ask<{ applications: { id: string }[] }>('{ applications(state: UNFUNDED) { id } }');
    await go(`/admin/videreutdanning/${applications[0]?.id}`);
    await page.getByRole('heading', { name: 'Avgjør på nytt' }).waitFor();
    await sound();
    await page.getByRole('radio', { name: 'Ja, innvilg' }).check();
    const offered = await page.getByLabel('Støtte', { exact: true }).locator('option').allTextContents();
    expect(offered.some((name) => /Vikarordning|Stipend/.test(name))).toBe(false);
    await page.getByRole('radio', { name: 'Nei, avslutt uten støtte' }).check();
    await page.getByLabel(/Begrunnelse/).fill('Rammen for året er brukt opp.');
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByText('Avsluttet uten støtte').first().waitFor();
    await sound();
  }, 120_000);

  it('come from the next leader when the nearest is too close to the applicant', async () => {
    const leader = await journeys.as('UNIT_LEADER', width);
    const { applications } = await leader.ask<{ applications: { id: string }[] }>(
      '{ applications(state: SUBMITTED) { id } }',
    );
    const id = applications[0]?.id;
    await leader.go(`/admin/videreutdanning/${id}`);
    await leader.page.getByRole('button', { name: 'Jeg er inhabil' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByLabel('Hvorfor er du inhabil?').fill('Søkeren er søsteren min.');
    await leader.sound();
    await dialog.getByRole('button', { name: 'Jeg er inhabil' }).click();
    await leader.page.getByText('Saken er gått videre til neste leder').first().waitFor();
    expect(await leader.page.getByRole('radio', { name: 'Ja, jeg anbefaler den' }).count()).toBe(0);
    await leader.sound();

    const owner = await journeys.as('SECTOR_LEADER', width);
    await owner.go(`/admin/videreutdanning/${id}`);
    await owner.page.getByText('«Søkeren er søsteren min.»').waitFor();
    await owner.page.getByRole('heading', { name: 'Avgjør søknaden' }).waitFor();
    await owner.sound();
  }, 120_000);

  it('are planned with the round: who pays, and when the answers come', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/videreutdanning/runder');
    await page.getByRole('button', { name: 'Ny runde' }).click();
    for (const [name, value] of [
      ['schoolYear', '2032/33'],
      ['opensOn', '2032-02-01'],
      ['closesOn', '2032-03-01'],
      ['unitDeadline', '2032-03-08'],
      ['ownerDeadline', '2032-03-15'],
      ['budgetNok', '250 000'],
    ] as const)
      await page.locator(`[name="${name}"]`).fill(value);
    await page.getByRole('group', { name: 'Støtte andre betaler' }).getByLabel('Stipend').check();
    await page.locator('[name="externalAnswerOn"]').fill('2032-04-30');
    await page.getByRole('button', { name: 'Lagre runden' }).click();
    await page.locator('[name="externalBody"][aria-invalid="true"]').waitFor();
    await sound();
    await page.locator('[name="externalBody"]').fill('Utdanningsdirektoratet');
    await page.getByRole('button', { name: 'Lagre runden' }).click();
    await page.getByRole('rowheader', { name: '2032/33' }).waitFor();
    await sound();
  }, 90_000);
});
