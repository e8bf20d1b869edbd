import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { heldNow } from './attendance.ts';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('who was there, at %i px', (width) => {
  let journeys: Journeys;
  let held: { runId: string; sessionId: string };

  beforeAll(async () => {
    journeys = await openJourneys();
    held = await heldNow(journeys);
  }, 90_000);
  afterAll(() => journeys.close());

  it('is marked in the room, kept while there is no line, sent when it is back, and corrected with a reason', async () => {
    const { page, go, sound, context } = await journeys.as('COURSE_LEADER', width);
    const { runId, sessionId } = held;
    await go(`/admin/oppmote/${runId}/${sessionId}`);
    await sound();
    const row = page.locator('.attendance-row').filter({ hasNotText: 'Sander' }).first();
    const name = (await row.locator('.attendance-row__name').textContent()) ?? '';
    await context.setOffline(true);
    await row.locator('label[data-mark="ABSENT"]').click();
    await page.getByRole('button', { name: 'Lagre oppmøte' }).click();
    await page.getByText('Venter på nett (1)').waitFor();
    await context.setOffline(false);
    await page
      .getByText(/Lagret oppmøte for 1 person/)
      .first()
      .waitFor();
    await sound();
    await go(`/admin/oppmoteliste/${runId}/${sessionId}`);
    await sound();

    await go(`/admin/kurs/${runId}?del=oppmote`);
    await sound();
    await page.getByRole('button', { name: `Rett oppmøtet til ${name}` }).click();
    const dialog = page.getByRole('dialog');
    const sessions = dialog.getByLabel('Samling', { exact: true });
    await sessions.selectOption(sessionId);
    await dialog.getByText('Ført nå: Fravær').waitFor();
    await dialog.getByLabel('Begrunnelse').fill('Kom ti minutter etter');
    await sound();
    await dialog.getByRole('button', { name: 'Rett oppmøtet' }).click();
    await page.getByText(`Oppmøtet til ${name} er rettet`).first().waitFor();
    await page.getByText('Kom ti minutter etter').waitFor();
    await sound();

    const missed = page.getByRole('button', { name: /^Bestill at .+ tar igjen samling \d$/ }).first();
    const who = /^Bestill at (.+) tar igjen/.exec((await missed.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await missed.click();
    await page.getByRole('radio').first().check();
    await sound();
    await page.getByRole('button', { name: 'Hold av stolen' }).click();
    await page.getByText(`En stol er holdt av til ${who}`).first().waitFor();
    await page
      .getByText(/^Tar igjen /)
      .first()
      .waitFor();
    await sound();
    await page
      .getByRole('button', { name: `Gi tilbake stolen til ${who}` })
      .first()
      .click();
    await page.getByText(`Stolen til ${who} er gitt tilbake`).first().waitFor();
  }, 120_000);

  it('and own work is ticked where the course asks for it, and the tick is taken away again', async () => {
    await journeys.sql.query(
      `UPDATE course SET completion_rule = completion_rule || '{"ownWorkHours": 4}' WHERE id = (SELECT course_id FROM course_run WHERE id = $1)`,
      [held.runId],
    );
    const { page, go, sound } = await journeys.as('COURSE_LEADER', width);
    await go(`/admin/kurs/${held.runId}?del=fullforing`);
    await page.getByText(/^0 av \d+ har gjort eget arbeid$/).waitFor();
    await sound();
    const box = page.getByRole('group', { name: 'Eget arbeid er gjort av' }).getByRole('checkbox').first();
    await box.click();
    await page.getByText(/^1 av \d+ har gjort eget arbeid$/).waitFor();
    await box.click();
    await page.getByText(/^0 av \d+ har gjort eget arbeid$/).waitFor();
    await sound();
  }, 60_000);

  it('is said by the participant with the code in the room, and a missed session is booked again', async () => {
    const marius = await journeys.as('COURSE_LEADER', width);
    await marius.go(`/admin/innsjekk/${held.runId}/${held.sessionId}`);
    await marius.page.getByRole('img', { name: 'QR-kode for å sjekke inn' }).waitFor();
    await marius.sound();
    const { code } = await marius.ask<{ code: { url: string } }>(
      'query ($id: ID!) { code: checkInCode(sessionId: $id) { ... on CheckInCode { url } } }',
      { id: held.sessionId },
    );

    const { page, go, sound } = await journeys.as('EMPLOYEE', width);
    await go(new URL(code.url).pathname);
    await sound();
    await page.getByRole('button', { name: 'Jeg er her' }).click();
    await page.getByText('Du er ført som til stede.').waitFor();
    await sound();

    await go('/mine-kurs');
    await page
      .getByText(/^Ta igjen samling \d$/)
      .first()
      .click();
    await sound();
    await page
      .getByRole('button', { name: /^Bestill samling \d/ })
      .first()
      .click();
    await page
      .getByText(/Du skal ta igjen samling \d/)
      .first()
      .waitFor();
    await sound();
  }, 120_000);
});
