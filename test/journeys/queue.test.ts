import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys, type Visit } from './browsing.ts';

/** Presses Tab until what is named has the focus; a person with a keyboard has nothing else. */
async function tabTo({ page }: Visit, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement: on } = document;
      return on?.getAttribute('aria-label') ?? on?.textContent ?? '';
    });
    if (name.test(label.trim())) return;
  }
  throw new Error(`No way to ${String(name)} by Tab`);
}

describe.each(widths)('a place in a queue, with the keyboard alone, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('is joined, explained, moved forward with a reason by the coordinator, and given up with one', async () => {
    const sander = await journeys.as('EMPLOYEE', width);
    const { page } = sander;
    const { catalogue } = await sander.ask<{
      catalogue: { runs: { id: string; seatsLeft: number; course: { title: string; audience: string } }[] };
    }>('{ catalogue(first: 50) { runs { id seatsLeft course { title audience } } } }');
    const full = catalogue.runs.find(({ seatsLeft, course }) => seatsLeft === 0 && course.audience === 'EMPLOYEE');
    await sander.go(`/kurs/${full?.id ?? ''}`);
    await tabTo(sander, /^Sett meg på venteliste$/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/Du er nummer \d+ i køen/)
      .first()
      .waitFor();

    await sander.go('/mine-kurs');
    await tabTo(sander, /^Køen: Du er nummer \d+ av \d+ som venter/);
    await page.keyboard.press('Enter');
    await page.getByText(/Køen følger tidspunktet/).waitFor();
    await sander.sound();

    const aino = await journeys.as('COURSE_COORDINATOR', width);
    await aino.go(`/admin/kurs/${full?.id ?? ''}?del=venteliste`);
    await tabTo(aino, /^La Sander Testmoen gå først i køen$/);
    await aino.page.keyboard.press('Enter');
    await aino.page.getByRole('dialog').waitFor();
    await aino.page.keyboard.type('Skal lede gruppa fra januar');
    await aino.sound();
    await tabTo(aino, /^La gå først$/);
    await aino.page.keyboard.press('Enter');
    await aino.page.getByText('Prioritert').waitFor();
    await aino.sound();

    await sander.go('/mine-kurs');
    await tabTo(sander, /^Køen: Du er nummer 1 av/);
    await page.keyboard.press('Enter');
    await page.getByText('Du har prioritet: «Skal lede gruppa fra januar»').waitFor();
    await tabTo(sander, /^Gå ut av køen$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/Du mister plass nummer 1 i køen/)
      .waitFor();
    await page.keyboard.type('Rekker det ikke denne gangen');
    await sander.sound();
    await tabTo(sander, /^Gå ut av køen$/);
    await page.keyboard.press('Enter');
    await page.getByText('Du trakk deg før du fikk plass.').waitFor();
    await page.getByText('«Rekker det ikke denne gangen»').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^enrolment-/);
    await sander.sound();
  }, 120_000);
});
