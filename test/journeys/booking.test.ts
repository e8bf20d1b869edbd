import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('an employee books a course, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('signs in, finds a course with free seats, books it, and cancels it again', async () => {
    const { page, go, sound } = await journeys.as(null, width);
    await go('/logg-inn');
    await sound();
    await page
      .getByRole('button', { name: /Logg inn.*Sander/ })
      .or(page.locator('article, li, section').filter({ hasText: 'Sander Testmoen' }).getByRole('button'))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Sander/ }).waitFor();
    await sound();

    await go('/kurs');
    await sound();
    await page
      .getByRole('textbox', { name: 'Søk i kurs' })
      .or(page.getByRole('searchbox', { name: 'Søk i kurs' }))
      .fill('trygt barnehagemiljø');
    await page.getByText('1 tilbud').waitFor();
    expect(new URL(page.url()).search).toContain('trygt');
    await page.getByRole('link', { name: 'Trygt barnehagemiljø' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trygt barnehagemiljø' }).waitFor();
    await sound();

    await page.getByRole('button', { name: 'Meld meg på' }).click();
    await page
      .getByText(/Du har plass/)
      .first()
      .waitFor();
    await sound();
    await go('/mine-kurs');
    await page.getByRole('link', { name: 'Trygt barnehagemiljø' }).waitFor();
    await sound();

    await page.getByRole('button', { name: /Meld meg av/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Plassen blir ledig/).waitFor();
    await sound();
    await dialog.getByRole('button', { name: /Meld meg av/ }).click();
    await page.getByText('Avmeldt').first().waitFor();
  }, 120_000);

  it('joins the queue of a full course and sees their place', async () => {
    const { page, go, sound } = await journeys.as('EMPLOYEE', width);
    await go('/kurs');
    const full = page.getByRole('article').filter({ hasText: 'Klassemiljø' }).filter({ hasText: 'Fullt' }).first();
    await full.getByRole('link').first().click();
    await page.waitForURL(/\/kurs\/[0-9a-f-]{36}/);
    // The card in the catalogue has the same button: it must be gone before ours is pressed.
    await page.getByRole('heading', { level: 1, name: /Klassemiljø/ }).waitFor();
    await page.getByRole('button', { name: 'Sett meg på venteliste' }).click();
    await page
      .getByText(/Du er nummer \d+ i køen/)
      .first()
      .waitFor();
    await go('/mine-kurs');
    await page
      .getByText(/Du er nummer \d+ i køen/)
      .first()
      .waitFor();
    await sound();
  }, 60_000);

  it('shows only free seats when asked to, and keeps the choice in the address', async () => {
    const { page, go } = await journeys.as('EMPLOYEE', width);
    await go('/kurs');
    // A page shows no more than its twelve; how many there are stands above it.
    const found = async (): Promise<number> => Number.parseInt(await page.getByText(/^\d+ tilbud$/).innerText(), 10);
    const all = await found();
    const filters = page.getByRole('button', { name: 'Avgrens' });
    if (await filters.isVisible()) await filters.click();
    await page.getByRole('checkbox', { name: 'Bare kurs med ledige plasser' }).click();
    await page.waitForURL(/\?/);
    await page.waitForLoadState('networkidle');
    await page.getByText('Fullt').first().waitFor({ state: 'detached' });
    expect(await found()).toBeLessThan(all);
    const shared = page.url();
    await page.goto(shared);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Fullt').count()).toBe(0);
  }, 60_000);

  it('gives the seat of one who cancels to the one who waits, in the same breath', async () => {
    const ENROL = 'mutation ($id: ID!) { enrol(runId: $id) { ... on Enrolment { state } ... on Refusal { code } } }';
    const employee = await journeys.as('EMPLOYEE', width);
    const leader = await journeys.as('UNIT_LEADER', width);
    const holder = await journeys.as('COURSE_LEADER', width);
    const { catalogue } = await employee.ask<{ catalogue: { runs: { id: string }[] } }>(
      '{ catalogue(types: [COSP_FACILITATOR]) { runs { id } } }',
    );
    const id = catalogue.runs[0]?.id;
    // Two seats are left in the demo: Sander and his leader take them, Marius waits.
    expect(await employee.ask(ENROL, { id })).toEqual({ enrol: { state: 'ENROLLED' } });
    expect(await leader.ask(ENROL, { id })).toEqual({ enrol: { state: 'ENROLLED' } });
    expect(await holder.ask(ENROL, { id })).toEqual({ enrol: { state: 'WAITLISTED' } });
    await holder.go(`/kurs/${id}`);
    await holder.page.getByText('Du er nummer 1 i køen').first().waitFor();

    await employee.go(`/kurs/${id}`);
    await employee.page.getByRole('button', { name: 'Meld meg av' }).click();
    await employee.page
      .getByRole('dialog')
      .getByText(/Plassen går til nummer 1 i køen/)
      .waitFor();
    await employee.page
      .getByRole('dialog')
      .getByRole('button', { name: /Meld meg av/ })
      .click();
    await employee.page
      .getByText(/Du er meldt av/)
      .first()
      .waitFor();

    await holder.page.reload();
    await holder.page
      .getByText(/Du har plass/)
      .first()
      .waitFor();
  }, 60_000);

  it('leaves a message in Utboks that can be read as it was written', async () => {
    const { page, go, sound, context } = await journeys.as('COURSE_COORDINATOR', width);
    await go('/admin/utboks');
    await sound();
    await page
      .getByRole('link', { name: /Trygt barnehagemiljø|plass/i })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const preview = await page.locator('iframe').first().getAttribute('src');
    const letter = await context.request.get(new URL(preview ?? '', page.url()).href);
    expect(letter.headers()['content-security-policy']).toContain('sandbox');
    expect(await letter.text()).toMatch(/<html lang="nb"[\s\S]*Hei/);
    await sound();
  }, 60_000);
});
