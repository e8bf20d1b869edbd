import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

describe.each(widths)('the sector leader plans, ranks and grants, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('plans a round, is told what is wrong beside its field, and ranks by keyboard within the budget', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/videreutdanning');
    await page.getByRole('link', { name: 'Søknadsrunder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Søknadsrunder' }).waitFor();
    await sound();
    await page.getByRole('button', { name: 'Ny runde' }).click();
    for (const [name, value] of [
      ['schoolYear', '2031/32'],
      ['opensOn', '2031-02-01'],
      ['closesOn', '2031-03-01'],
      ['unitDeadline', '2031-02-20'],
      ['ownerDeadline', '2031-03-15'],
      ['budgetNok', '250 000'],
    ] as const)
      await page.locator(`[name="${name}"]`).fill(value);
    await page.getByRole('button', { name: 'Lagre runden' }).click();
    await page.getByText('Datoene må komme i rekkefølge').first().waitFor();
    await sound();
    await page.locator('[name="unitDeadline"]').fill('2031-03-08');
    await page.getByRole('button', { name: 'Lagre runden' }).click();
    await page.getByRole('rowheader', { name: '2031/32' }).waitFor();

    await go('/admin/videreutdanning/rangering');
    const names = page.locator('.rank-list__who > a');
    await names.nth(1).waitFor();
    await page
      .getByText(/^600\s000\skr$/)
      .first()
      .waitFor();
    const before = await names.allInnerTexts();
    await sound();
    const up = page.getByRole('button', { name: `Flytt ${before[1] ?? ''} opp` });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${before[1] ?? ''} er nå nummer 1 av`).waitFor();
    expect(await names.allInnerTexts()).toEqual([before[1], before[0], ...before.slice(2)]);
    await page.getByRole('button', { name: 'Lagre rekkefølgen' }).click();
    await page.getByText('Rekkefølgen er lagret').first().waitFor();
    await page.reload();
    await names.nth(1).waitFor();
    expect((await names.allInnerTexts()).slice(0, 2)).toEqual([before[1], before[0]]);

    const dialog = page.getByRole('dialog');
    const choices = page.getByRole('group', { name: 'Hvem får avslag' }).getByRole('checkbox');
    const left = await choices.count();
    expect(left).toBeGreaterThan(2);
    await press(choices.nth(left - 2), 'Space');
    await press(choices.nth(left - 1), 'Space');
    await press(page.getByRole('button', { name: 'Avslå 2 søknader' }));
    await dialog.getByRole('button', { name: 'Avslå 2 søknader' }).click();
    await dialog.getByText('Skriv en begrunnelse på minst tre tegn').first().waitFor();
    await dialog.getByLabel('Begrunnelse').fill('Rammen rekker ikke til flere i år.');
    await sound();
    await press(dialog.getByRole('button', { name: 'Avslå 2 søknader' }));
    await page.getByText('2 søknader er avslått').waitFor();
    expect(await page.locator('#refused li').allInnerTexts()).toEqual([]);
    expect(await choices.count()).toBe(left - 2);
    await sound();

    await page.getByRole('button', { name: /^Innvilg \d+ innenfor rammen$/ }).click();
    await dialog.getByText(/til sammen/).waitFor();
    await sound();
    await dialog.getByRole('button', { name: /^Innvilg \d+ innenfor rammen$/ }).click();
    await page.getByText(/søknader er innvilget|1 søknad er innvilget/).waitFor();
    expect(await page.locator('#granted li').allInnerTexts()).toEqual([]);
    await sound();
  }, 120_000);

  it('sends an application back with a word', async () => {
    const leader = await journeys.as('UNIT_LEADER', width);
    const { applications } = await leader.ask<{ applications: { id: string; actions: string[] }[] }>(
      '{ applications(state: SUBMITTED) { id actions } }',
    );
    const { page, sound } = leader;
    await leader.go(
      `/admin/videreutdanning/${applications.find(({ actions }) => actions.includes('RETURN'))?.id ?? ''}`,
    );
    await page.getByRole('button', { name: 'Send tilbake' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send tilbake' }).click();
    await dialog.getByText('Skriv hva som mangler').waitFor();
    await dialog.getByRole('textbox').fill('Legg ved studieplanen, og skriv hvem som er vikar.');
    await sound();
    await dialog.getByRole('button', { name: 'Send tilbake' }).click();
    await page.getByText('Sendt tilbake').first().waitFor();
    await sound();
  }, 90_000);
});
