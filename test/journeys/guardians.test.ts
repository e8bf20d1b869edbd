import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys, press } from './browsing.ts';

const OUTBOX = '{ outbox(first: 30) { notifications { address text } } }';
const PEOPLE = 'query ($id: ID!) { courseRun(id: $id) { participants { person { name } } } }';

describe.each(widths)('a guardian without an account, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('signs up, confirms by the link of the mail, sees the place, moves and cancels', async () => {
    const { page, go, sound } = await journeys.as(null, width);
    const coordinator = await journeys.as('COURSE_COORDINATOR', width);
    const email = `reise${width}@amot.example`;
    await go('/foresatte');
    await sound();
    await page
      .getByRole('link', { name: /Meld meg på.*COS-P/ })
      .first()
      .click();
    const send = page.getByRole('button', { name: 'Send påmeldingen' });
    await send.click();
    await page.getByRole('group', { name: 'Rett dette først' }).waitFor();
    await sound();
    await page.getByLabel('Navnet ditt').fill('Kari Reisemoen');
    await page.getByLabel('E-posten din').fill(email);
    await page.getByLabel('Jeg har barn 0–5 år').press('Space');
    await press(send);
    await page.getByText('Se i e-posten din').waitFor();
    await sound();

    let link: string | undefined;
    for (let look = 0; look < 40 && link === undefined; look += 1) {
      await page.waitForTimeout(250);
      const { outbox } = await coordinator.ask<{ outbox: { notifications: { address: string; text: string }[] } }>(
        OUTBOX,
      );
      const texts = outbox.notifications.filter(({ address }) => address === email).map(({ text }) => text);
      link = texts.map((text) => /http\S+bekreft#[\w-]{43}/.exec(text)?.[0]).find(Boolean);
    }
    const opened = new URL(link ?? '');
    await go(`${opened.pathname}${opened.hash}`);
    await page.getByText('Kari Reisemoen').waitFor();
    await sound();
    await press(page.getByRole('button', { name: 'Ja, meld meg på' }));
    await page.getByRole('heading', { level: 1, name: 'Hei, Kari Reisemoen' }).waitFor();
    await page.getByText('Har plass').first().waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await sound();

    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const calendar = page.getByRole('link', { name: 'Legg i kalender' });
    const [download] = await Promise.all([page.waitForEvent('download'), press(calendar)]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('kurs.ics');
    expect(saved).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:.*COS-P/);
    expect(saved).not.toMatch(/reisemoen|reise\d/i);
    for (const url of [download.url(), ...asked]) expect(url).not.toMatch(/[\w-]{43}|\?/);
    await sound();

    const { guardianPage } = await coordinator.ask<{ guardianPage: null }>('{ guardianPage { name } }');
    expect(guardianPage).toBeNull(); // another browser has not opened it
    const { guardianRuns } = await coordinator.ask<{ guardianRuns: { id: string; course: { type: string } }[] }>(
      '{ guardianRuns { id course { type } } }',
    );
    const names = async (role: 'COURSE_LEADER' | 'SECTOR_LEADER'): Promise<string> => {
      const visit = await journeys.as(role, width);
      const told = await Promise.all(guardianRuns.map(({ id }) => visit.ask(PEOPLE, { id })));
      return JSON.stringify(told);
    };
    expect(await names('COURSE_LEADER')).toContain('Kari Reisemoen');
    expect(await names('SECTOR_LEADER')).not.toContain('Kari Reisemoen');

    await page.getByRole('button', { name: /Flytt selv om jeg må stå i kø/ }).click();
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await dialog.getByText(/Det er fullt der/).waitFor();
    await dialog.getByRole('button', { name: /Flytt selv om/ }).click();
    await page
      .getByText(/Du er nummer \d+ i køen/)
      .first()
      .waitFor();
    await sound();
    await page.getByRole('button', { name: 'Gå ut av køen' }).click();
    await dialog.getByRole('button', { name: 'Gå ut av køen' }).click();
    await page.getByText('Trukket').first().waitFor();
    await sound();

    await go('/foresatte');
    await go(`${opened.pathname}${opened.hash}`);
    await page.getByRole('heading', { level: 1, name: 'Lenken virker ikke' }).waitFor();
    await sound();
  }, 120_000);
});
