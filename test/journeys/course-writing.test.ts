import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPng } from '../given/pictures.ts';
import { openJourneys, widths, type Journeys, type Visit } from './browsing.ts';

/** What a text would do if it were taken for code: each writes its mark on the window. */
const canaries = [
  '<img src=x onerror="window.stung=1">',
  '<script>window.stung=2</script>',
  '<svg onload="window.stung=3">',
  '"><iframe srcdoc="<script>parent.stung=4</script>">',
] as const;
const text = ['## Dette skjer', ...canaries.map((canary) => `- ${canary}`), '**Fet** og *kursiv*.'].join('\n');

describe('a coordinator writes a course', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  /** Nothing that was typed ran, and all of it stands to be read. */
  const unharmed = async ({ page }: Visit): Promise<void> => {
    expect(await page.evaluate(() => (window as unknown as { stung?: number }).stung)).toBeUndefined();
    for (const canary of canaries) expect(await page.locator('main').innerText()).toContain(canary);
  };

  it.each(widths)(
    'that tries to run code, gives it a picture, and readers see words, at %i px',
    async (width) => {
      const aino = await journeys.as('COURSE_COORDINATOR', width);
      const { page, go, sound } = aino;
      const code = `CANARY-${width}`;
      await go('/admin/kursbeskrivelser');
      await page.getByRole('link', { name: 'Nytt kurs' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nytt kurs' }).waitFor();
      await page.getByRole('button', { name: 'Lagre kurset' }).click();
      await page.getByText('Rett opp dette før du lagrer').waitFor();
      await page.getByRole('link', { name: 'Skriv en kode.' }).waitFor();
      await sound();

      await page.locator('[name="code"]').fill(code);
      await page.locator('[name="title.nb"]').fill(`Kanari ${canaries[0]}`);
      await page.locator('[name="text.nb"]').fill(text);
      // What has been typed is there again after the page was closed by mistake.
      await page.reload();
      await page.getByText('Vi har tatt vare på det du skrev sist.').waitFor();
      expect(await page.locator('[name="text.nb"]').inputValue()).toBe(text);
      await page.getByRole('button', { name: 'Lagre kurset' }).click();
      await page.getByText('Kurset er laget. Nå kan du gi det et bilde.').waitFor();
      await page.getByRole('heading', { level: 1, name: `Kanari ${canaries[0]}` }).waitFor();
      await sound();

      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(canaries[2]) });
      await page.getByLabel('Hva bildet viser, bokmål').fill('En grå flate');
      await page.getByRole('button', { name: 'Last opp bildet' }).click();
      await page.getByText('Filen er ikke et bilde vi kan bruke.').waitFor();
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(2_000_001) });
      await page.getByRole('button', { name: 'Last opp bildet' }).click();
      await page.getByText('Bildefilen er for stor. Den kan være inntil 2 MB.').waitFor();
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: givenPng([640, 320]) });
      await page.getByRole('button', { name: 'Last opp bildet' }).click();
      await page.getByRole('img', { name: 'En grå flate' }).waitFor();
      await sound();
      await unharmed(aino);

      const { courses } = await aino.ask<{ courses: { courses: { id: string }[] } }>(
        'query ($search: String) { courses(search: $search, first: 5) { courses { id } } }',
        { search: code },
      );
      const { orgUnits } = await aino.ask<{ orgUnits: { id: string; name: string }[] }>('{ orgUnits { id name } }');
      const employee = await journeys.as('EMPLOYEE', width);
      await employee.go(
        `/kurs/${await openRun(courses.courses[0]?.id ?? '', orgUnits.find(({ name }) => name === 'Rena skole')?.id ?? '')}`,
      );
      await employee.page.getByRole('heading', { level: 2, name: 'Om kurset' }).waitFor();
      await employee.page.getByRole('img', { name: 'En grå flate' }).waitFor();
      await unharmed(employee);
      await employee.sound();
      await employee.go('/kurs?sok=kanari');
      expect(await employee.page.evaluate(() => (window as unknown as { stung?: number }).stung)).toBeUndefined();

      await page.getByRole('button', { name: 'Ta ut av bruk' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ta ut av bruk' }).click();
      await page.getByText('Ute av bruk').first().waitFor();
      await sound();
    },
    90_000,
  );

  /** A run of the course that can be booked. */
  async function openRun(courseId: string, hostUnitId: string): Promise<string> {
    const { rows } = await journeys.sql.query<{ id: string }>(
      `INSERT INTO course_run (course_id, host_unit_id, place, capacity, min_participants, opens_at, closes_at, cancel_until, starts_at, ends_at,
         approval_policy, promotion, promotion_stops_at, state, created_at, updated_at)
       SELECT $1, $2, 'Biblioteket', 10, 1, now() - interval '1 day', now() + interval '20 days', now() + interval '25 days',
         now() + interval '30 days', now() + interval '30 days 2 hours', 'NONE', 'AUTO', now() + interval '28 days', 'PUBLISHED', now(), now() RETURNING id`,
      [courseId, hostUnitId],
    );
    const id = rows[0]?.id ?? '';
    await journeys.sql.query(
      `INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place, mandatory)
       SELECT id, 1, 'Samling 1', starts_at, ends_at, place, true FROM course_run WHERE id = $1`,
      [id],
    );
    return id;
  }
});
