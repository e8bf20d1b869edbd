import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe('a coordinator copies a term', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'sees the new days with their holidays, makes drafts, and none twice, at %i px',
    async (width) => {
      const { page, go, sound } = await journeys.as('COURSE_COORDINATOR', width);
      await go('/admin/kurs');
      await page.getByRole('link', { name: 'Kopier en termin' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kopier en termin' }).waitFor();
      // The demo's past runs lie up to ten months back: one of the terms of this or last year has some.
      const year = new Date().getFullYear();
      const terms = [year, year - 1].flatMap((ar) => ['host', 'var'].map((halvar) => ({ ar, halvar })));
      let copies = 0;
      for (const { ar, halvar } of width === widths[0] ? terms : terms.toReversed()) {
        await go(`/admin/kurs/kopier-termin?ar=${ar}&halvar=${halvar}`);
        const table = page.getByRole('table', { name: /kan kopieres til/ });
        await table.waitFor();
        copies = await table.getByRole('rowheader').count();
        if (copies > 0) break;
      }
      expect(copies).toBeGreaterThan(0);
      await sound();

      // One run alone, on a day that is a public holiday.
      const boxes = page.getByRole('table').getByRole('rowgroup').last().getByRole('checkbox');
      for (let index = 0; index < copies; index += 1)
        if (await boxes.nth(index).isChecked()) await boxes.nth(index).uncheck();
      await boxes.first().focus();
      await page.keyboard.press('Space');
      const day = page.locator('input[type="date"]').first();
      await day.fill(`${year + 1}-05-17`);
      await page
        .getByText(/Grunnlovsdagen/)
        .first()
        .waitFor();
      await sound();
      await day.fill(`${year + 1}-05-19`);
      await page.getByRole('button', { name: /^Lag 1 utkast for/ }).click();
      await page.getByText('1 utkast er laget').waitFor();
      await sound();
      await page.locator('#term-copied').getByRole('link').first().click();
      await page.getByText('Utkast', { exact: true }).first().waitFor();
      expect(page.url()).toMatch(/kurs\/[0-9a-f-]{36}/);
    },
    90_000,
  );
});
