import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys, press } from './browsing.ts';

describe.each(widths)('a leader’s deputy, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('is named with the keyboard, answers, and both names are seen', async () => {
    const employee = await journeys.as('EMPLOYEE', width);
    await employee.go('/admin/');
    await employee.page.getByText('Du har ikke oppgaver her').first().waitFor();

    const { page, go, sound } = await journeys.as('UNIT_LEADER', width);
    await go('/admin');
    await page.getByRole('button', { name: /^Deg:/ }).focus();
    await page.keyboard.press('Enter');
    await sound();
    await press(page.getByRole('link', { name: 'Stedfortreder' }));
    await page.getByLabel('Søk etter navn').waitFor();
    expect(await page.getByRole('button', { name: /^Deg:/ }).getAttribute('aria-expanded')).toBe('false');
    await sound();
    await page.getByLabel('Søk etter navn').focus();
    await page.keyboard.type('Sander Testm');
    const sander = page.getByRole('radio', { name: /Sander Testmoen/ });
    await sander.waitFor();
    // Sent too early: what is missing is said beside its field, and the summary has the focus.
    await page.getByRole('button', { name: 'Velg som stedfortreder' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Rett dette først').waitFor();
    await page.getByText('Velg en dag').first().waitFor();
    await sound();
    await sander.focus();
    await page.keyboard.press('Space');
    const from = await page.getByLabel('Første dag').inputValue();
    await page.getByLabel('Siste dag').fill(from);
    await page.getByRole('button', { name: 'Velg som stedfortreder' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Sander Testmoen er stedfortreder for deg').first().waitFor();
    await page.getByText('Gjelder nå').first().waitFor();
    await sound();

    await employee.go('/admin/godkjenninger');
    const open = employee.page.getByRole('link', { name: /^Åpne forespørselen fra/ }).first();
    await open.focus();
    await employee.page.keyboard.press('Enter');
    await employee.page.getByText('Du svarer som stedfortreder for Torbjørn Demolund.').first().waitFor();
    await employee.sound();
    await press(employee.page.getByRole('button', { name: /^Godkjenn plass for/ }));
    // Over the unit's limit one is asked once more.
    const sure = employee.page.getByRole('dialog').getByRole('button', { name: /^Godkjenn/ });
    const done = employee.page.getByText(/har fått plass|er godkjent/).first();
    await sure.or(done).first().waitFor();
    if (await sure.isVisible()) await press(sure);
    await done.waitFor();
    await employee.sound();

    const { bookingRequests } = await employee.ask<{ bookingRequests: unknown[] }>('{ bookingRequests { version } }');
    expect(bookingRequests.length).toBeGreaterThan(0);
    await go('/admin/stedfortreder');
    await press(page.getByRole('button', { name: 'Avslutt Sander Testmoen som stedfortreder' }));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Avslutt' }));
    await page.getByText('Sander Testmoen er ikke lenger stedfortreder for deg').first().waitFor();
  }, 120_000);
});
