import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

describe('a head of kindergartens and Mitt valg', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'finds who lacks it, and invites them in one go, at %i px',
    async (width) => {
      const { page, go, sound, context } = await journeys.as({ named: 'Liv Prøvdal' }, width);
      await go('/admin/program/mitt-valg');
      await page.getByRole('heading', { level: 2, name: 'Utvikling' }).waitFor();
      await page.getByText(/^Dekningen har gått fra /).waitFor();
      await sound();
      // The first to be walked has other units left than the second.
      await press(page.getByRole('link', { name: width === 1280 ? 'Kommunal barnehage 3' : 'Kommunal barnehage 2' }));
      const missing = page.getByRole('table', { name: 'Mangler Mitt valg' });
      await missing.waitFor();
      const before = await missing.getByRole('rowheader').count();
      expect(before).toBeGreaterThan(1);
      await sound();

      // Everybody is chosen; one is left out by hand.
      const first = missing.getByRole('rowgroup').last().getByRole('checkbox').first();
      await first.focus();
      await page.keyboard.press('Space');
      const label = before - 1 === 1 ? 'Inviter 1 person' : `Inviter ${before - 1} personer`;
      await press(page.getByRole('button', { name: label }));
      await page.getByRole('dialog').getByText('Hver får en e-post').waitFor();
      await sound();
      await press(page.getByRole('dialog').getByRole('button', { name: label }));
      await page.locator('#invited:focus').waitFor();
      await page
        .getByText(before - 1 === 1 ? '1 person er invitert.' : `${before - 1} personer er invitert.`)
        .waitFor();
      expect(await missing.getByRole('rowheader').count()).toBe(1);
      await page
        .getByRole('table', { name: /^Har Mitt valg/ })
        .getByText('Invitert')
        .first()
        .waitFor();
      await sound();
      await context.close();
    },
    120_000,
  );

  it('shows the invited on the front page who invites them, and the course', async () => {
    const { page, go, sound, context } = await journeys.as('EMPLOYEE', 390, 'dark');
    await go('/');
    await page.getByText('Invitert av Torbjørn Demolund', { exact: false }).waitFor();
    await sound();
    await press(page.getByRole('link', { name: /^Du er invitert til / }));
    await page
      .getByRole('button', { name: /^(Meld meg på|Be om plass)/ })
      .first()
      .waitFor();
    await context.close();
  }, 60_000);
});
