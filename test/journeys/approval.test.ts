import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('a leader answers requests, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('sees who asks, says yes to one, and no with a reason to another', async () => {
    const employee = await journeys.as('EMPLOYEE', width);
    await employee.go('/kurs');
    await employee.page.getByRole('button', { name: 'Be om plass' }).first().click();
    await employee.page
      .getByText(/Lederen din er spurt|Enhetslederen din/)
      .first()
      .waitFor();
    await employee.sound();

    const { page, go, sound } = await journeys.as('UNIT_LEADER', width);
    await go('/admin/');
    await sound();
    await go('/admin/godkjenninger');
    await sound();
    const waiting = page.getByRole('link', { name: /^Åpne forespørselen fra/ });
    const before = await waiting.count();
    expect(before).toBeGreaterThan(1);

    await page.getByRole('link', { name: 'Åpne forespørselen fra Sander Testmoen' }).click();
    await page.getByText('Borte fra enheten, dag for dag').first().waitFor();
    await sound();
    await page.getByRole('button', { name: 'Avslå plass for Sander Testmoen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Avslå/ }).click();
    await dialog.getByText('Skriv en begrunnelse på minst tre tegn').first().waitFor();
    await sound();
    await dialog.getByRole('textbox').fill('Vi er for få den dagen. Prøv igjen til våren.');
    await dialog.getByRole('button', { name: /^Avslå/ }).click();
    await page.getByText('Avslaget er sendt til Sander Testmoen').first().waitFor();
    await sound();

    await waiting.first().click();
    await page
      .getByRole('button', { name: /^Godkjenn plass for/ })
      .first()
      .click();
    // More are away that day than the unit's limit: then the leader is asked once more.
    const sure = page.getByRole('dialog').getByRole('button', { name: /^Godkjenn/ });
    await sure
      .or(page.getByText(/har fått plass|er godkjent/).first())
      .first()
      .waitFor();
    if (await sure.isVisible()) await sure.click();
    await page
      .getByText(/har fått plass|er godkjent/)
      .first()
      .waitFor();
    await page
      .getByText(`${before - 2} venter på svar`)
      .first()
      .waitFor();
    expect(await waiting.count()).toBe(before - 2);

    await employee.go('/mine-kurs');
    await employee.page
      .getByText(/Vi er for få den dagen/)
      .first()
      .waitFor();
    await employee.sound();
  }, 120_000);
});
