import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openJourneys, widths, type Journeys } from './browsing.ts';

/** Presses Tab until the element in focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

describe('the catalogue', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'is narrowed by an address that survives reload and back, at %i px',
    async (width) => {
      const { page, go, sound } = await journeys.as('EMPLOYEE', width);
      await go('/kurs');
      await page.getByRole('searchbox', { name: 'Søk i kurs' }).fill('utdann');
      await page.getByText('1 tilbud').waitFor();
      await page.getByRole('link', { name: 'COS-P veilederutdanning' }).waitFor();
      await page.getByLabel('Bare kurs med ledige plasser').check();
      await page.waitForURL(/sok=utdann&ledige=ja$/);
      await page.getByText('1 tilbud').waitFor();
      await sound();
      await page.reload();
      await page.getByText('1 tilbud').waitFor();
      expect(await page.getByLabel('Søk i kurs').inputValue()).toBe('utdann');
      await page.getByRole('link', { name: 'COS-P veilederutdanning' }).click();
      await page.getByRole('heading', { level: 1, name: 'COS-P veilederutdanning' }).waitFor();
      await page.goBack();
      await page.getByText('1 tilbud').waitFor();
      expect(new URL(page.url()).search).toBe('?sok=utdann&ledige=ja');
      // Nothing of it is kept in the browser.
      const kept = await page.evaluate(
        () => Object.values(localStorage).join() + Object.values(sessionStorage).join() + document.cookie,
      );
      expect(kept).not.toContain('utdann');

      await page.getByRole('searchbox', { name: 'Søk i kurs' }).fill('finnes ikke');
      await page.getByText('Bruk færre ord').waitFor();
      await sound();
      await page.getByRole('link', { name: 'Vis alle kurs' }).click();
      await page.getByText(/^\d\d tilbud/).waitFor();
      await page.getByLabel('Passer for programmet ditt').check();
      await page.waitForURL(/passer=ja$/);
      // For a teacher: not the training that is meant for health nurses.
      await page.getByText(/^[1-9] tilbud/).waitFor();
      expect(await page.getByRole('link', { name: 'COS-P veilederutdanning' }).count()).toBe(0);
    },
    60_000,
  );

  it.each(widths)(
    'is a calendar that the keyboard walks, at %i px',
    async (width) => {
      const { page, go, sound } = await journeys.as('EMPLOYEE', width);
      await go('/kurs');
      await tabTo(page, /^Kalender$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/vis=kalender/);
      const month = page.getByRole('heading', { level: 2, name: /\d{4}$/ });
      const first = await month.textContent();
      await tabTo(page, /^Neste måned/);
      await page.keyboard.press('Enter');
      await page.waitForFunction((before) => document.querySelector('h2')?.textContent !== before, first);
      await page.getByText(/^[1-9]\d* samling/).waitFor();
      await sound();
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(focused).toMatch(/^Neste måned/);
      await tabTo(page, /^\d\d\.\d\d /);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/kurs\/[0-9a-f-]{36}$/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    60_000,
  );

  it('is where one wishes for a course that nobody can book, and takes it back', async () => {
    const { page, go, sound } = await journeys.as('EMPLOYEE', 390);
    await go('/kurs?sok=overganger');
    await page.getByRole('heading', { level: 2, name: 'Kurs uten åpne gjennomføringer' }).waitFor();
    await page.getByRole('button', { name: /Meld interesse.*Trygge overganger/ }).click();
    await page.getByText('Du får beskjed', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Trekk interessen.*Trygge overganger/ }).waitFor();
    await sound();
    const coordinator = await journeys.as('COURSE_COORDINATOR', 1280);
    await coordinator.go('/admin/kurs');
    await coordinator.page.getByRole('heading', { name: 'Ønskede kurs' }).waitFor();
    await coordinator.page
      .getByRole('row', { name: /Trygge overganger/ })
      .getByText('8')
      .waitFor();
    await coordinator.sound();
    await page.getByRole('button', { name: /Trekk interessen.*Trygge overganger/ }).click();
    await page.getByRole('button', { name: /Meld interesse.*Trygge overganger/ }).waitFor();
  }, 60_000);

  it('has a page for each run that can be shared: public ones say what they are, the others lead to sign-in and back', async () => {
    const { ask } = await journeys.as('EMPLOYEE', 1280);
    const { catalogue } = await ask<{
      catalogue: { runs: { id: string; course: { title: string; audience: string } }[] };
    }>('{ catalogue(first: 50) { runs { id course { title audience } } } }');
    const open = catalogue.runs.find(({ course }) => course.audience === 'GUARDIAN');
    const staff = catalogue.runs.find(({ course }) => course.audience === 'EMPLOYEE');
    const { page, go, sound } = await journeys.as(null, 390);
    const { baseUrl } = journeys.product;
    const head = async (id: string | undefined): Promise<string> => (await fetch(`${baseUrl}/kurs/${id}`)).text();
    expect(await head(open?.id)).toContain(`<title>${open?.course.title} – Kompetanse`);
    expect(await head(open?.id)).toContain('<meta name="description"');
    expect(await head(staff?.id)).not.toContain(staff?.course.title);
    expect(await head(staff?.id)).not.toContain('<meta name="description"');
    await go(`/kurs/${open?.id}`);
    await page.getByRole('heading', { level: 1, name: open?.course.title ?? '' }).waitFor();
    await page.getByRole('button', { name: 'Del kurset' }).waitFor();
    await sound();
    await page.goto(`${baseUrl}/kurs/${staff?.id}`);
    await page.waitForURL(/\/logg-inn\?til=/);
    await page
      .getByRole('button', { name: /Sander/ })
      .or(page.locator('article, li, section').filter({ hasText: 'Sander Testmoen' }).getByRole('button'))
      .first()
      .click();
    await page.waitForURL(`**/kurs/${staff?.id}`);
    await page.getByRole('heading', { level: 1, name: staff?.course.title ?? '' }).waitFor();
  }, 60_000);
});
