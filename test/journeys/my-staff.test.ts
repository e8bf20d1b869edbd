import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

describe('a unit leader’s page of the own staff', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'shows who something should be done about, and invites some of them, at %i px',
    async (width) => {
      const { page, go, sound, context } = await journeys.as('UNIT_LEADER', width);
      await go('/admin/mine-ansatte');
      const table = page.getByRole('table', { name: 'Mine ansatte' });
      const names = table.getByRole('rowheader');
      await names.first().waitFor();
      const all = await names.count();
      await sound();
      await page.getByLabel('Vis').selectOption('late');
      await page.getByText(new RegExp(`^Viser \\d+ av ${all} ansatte$`)).waitFor();
      const late = await names.count();
      expect(late).toBeGreaterThan(1);
      expect(late).toBeLessThan(all);
      expect(await table.getByText('Over fristen').count()).toBeGreaterThanOrEqual(late);
      await sound();

      const boxes = table.getByRole('rowgroup').last().getByRole('checkbox');
      for (const index of [0, 1]) {
        await boxes.nth(index).focus();
        await page.keyboard.press('Space');
      }
      await page.getByText('2 valgt').waitFor();
      await press(page.getByRole('button', { name: 'Inviter 2 personer' }));
      await sound();
      await press(page.getByRole('dialog').getByRole('button', { name: 'Inviter 2 personer' }));
      await page.locator('#invited:focus').waitFor();
      await sound();
      await context.close();
    },
    120_000,
  );

  it('gives the same as a file, and leads on to where something can be done', async () => {
    const { page, go, context } = await journeys.as('UNIT_LEADER', 1280);
    await go('/admin/mine-ansatte?vis=missing');
    const names = page.getByRole('table', { name: 'Mine ansatte' }).getByRole('rowheader');
    await names.first().waitFor();
    const download = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Last ned som CSV' }));
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength((await names.count()) + 1);
    await press(page.getByRole('table', { name: 'Mine ansatte' }).getByRole('link', { name: /^\d+$/ }).first());
    await page.waitForURL('**/admin/kompetanse/mangler');
    await context.close();
  }, 60_000);
});
