import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys, type Role } from './browsing.ts';

/** Screens no other journey stops at, with who sees them. */
const screens: readonly (readonly [Role | null, string])[] = [
  [null, '/'],
  [null, '/kurs'],
  [null, '/v'],
  [null, '/finnes-ikke'],
  [null, '/admin/'],
  ['EMPLOYEE', '/veiledning'],
  ['COURSE_LEADER', '/veiledning'],
  ['COURSE_LEADER', '/admin/'],
  ['COURSE_COORDINATOR', '/admin/veiledning'],
  ['UNIT_LEADER', '/admin/program'],
  ['SECTOR_LEADER', '/admin/'],
  ['SECTOR_LEADER', '/admin/plan'],
  ['SECTOR_LEADER', '/admin/folk'],
  ['SYSTEM_ADMIN', '/admin/folk'],
];

describe.each(widths)('every other screen, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(screens)(
    'is sound for %s at %s',
    async (role, path) => {
      const { go, sound, context } = await journeys.as(role, width, width === 390 ? 'dark' : 'light');
      await go(path);
      await sound();
      await context.close();
    },
    60_000,
  );

  it('can be walked with the keyboard alone: skip link, menu, search, card', async () => {
    const { page, go, context } = await journeys.as('EMPLOYEE', width);
    await go('/kurs');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/hopp/i);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => ({
        inCard: document.activeElement?.closest('article') !== null,
        outline: document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none',
      }));
      if (!where.inCard) continue;
      expect(where.outline).not.toBe('none');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/kurs\/[0-9a-f-]{36}/);
      await context.close();
      return;
    }
    throw new Error('No card could be reached');
  }, 60_000);

  it('speaks nynorsk and English when asked to, and remembers it', async () => {
    const { page, go, sound, context } = await journeys.as('EMPLOYEE', width);
    for (const [locale, heading] of [
      ['nn', /Finn kurs/],
      ['en', /Find courses/],
    ] as const) {
      await go('/kurs');
      await page
        .locator('select')
        .filter({ has: page.locator(`option[value="${locale}"]`) })
        .first()
        .selectOption(locale);
      await page.locator(`html[lang="${locale}"]`).waitFor();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      // The account has it when its answer is there; going away before that would take the question back.
      await page.waitForLoadState('networkidle');
      await go('/mine-kurs');
      await page.locator(`html[lang="${locale}"]`).waitFor();
      await sound();
    }
    await context.close();
  }, 60_000);
});
