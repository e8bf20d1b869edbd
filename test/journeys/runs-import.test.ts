import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import { runFile, runLine } from '../given/run-file.ts';
import { openJourneys, widths, type Journeys } from './browsing.ts';

const [year, month, date] = addDays(osloDay(new Date(Date.now())), 70).split('-');
const day = `${date}.${month}.${year}`;

describe('a coordinator imports runs', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'is shown every fault and what will be made, imports, and changes it in a spreadsheet, at %i px',
    async (width) => {
      const { page, go, sound } = await journeys.as('COURSE_COORDINATOR', width);
      const place = `Importrommet ${width}`;
      const line = (wish: Partial<Record<string, string>> = {}): string =>
        runLine({
          ...{ Nøkkel: `J-${width}`, Kurskode: 'KLASSEMILJO', Sted: place },
          ...{ Start: `${day} 18:00`, Slutt: `${day} 19:30`, ...wish },
        });
      const check = async (text: string): Promise<void> => {
        const file = { name: 'kurs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
        await page.getByLabel('CSV-fil').setInputFiles(file);
        await page.getByRole('button', { name: 'Kontroller' }).focus();
        await page.keyboard.press('Enter');
      };
      const cell = (name: string) => page.getByRole('cell', { name }).first();

      await go('/admin/kurs');
      await page.getByRole('link', { name: 'Importer' }).click();
      await page.getByRole('heading', { level: 1, name: 'Importer gjennomføringer' }).waitFor();
      await page.getByRole('button', { name: 'Kontroller' }).click();
      await page.getByText('Velg en fil først.').waitFor();
      await sound();
      const [example] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Last ned eksempelfil' }).click(),
      ]);
      // The example is one that the product itself takes.
      await check(readFileSync(await example.path(), 'utf8'));
      await page.getByText('2 nye, 0 endres, 0 er som før.').waitFor();

      await check(runFile([line({ Plasser: '0' }), line({ Nøkkel: 'X', Vert: 'Månen' })]));
      await page.getByText('Filen har feil på 2 steder').waitFor();
      await cell('Skriv et helt tall fra 1 til').waitFor();
      await cell('«Månen» er ikke en enhet du kan planlegge for.').waitFor();
      expect(await page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
      await sound();

      await check(runFile([line(), line({ Start: `${day} 20:00`, Slutt: `${day} 21:00` })]));
      await page.getByText('Filen kan importeres. Ingenting er lagret ennå.').waitFor();
      await cell('Nytt utkast').waitFor();
      await sound();
      await page.getByRole('button', { name: 'Importer', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Filen er importert').waitFor();
      await sound();

      const list = await page.request.get(
        `${journeys.product.baseUrl}/courses/runs.csv?search=importrommet%20${width}`,
      );
      const saved = await list.text();
      await check(saved);
      await page.getByText('Det er ingenting å importere.').waitFor();
      expect(await page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
      await check(saved.replace(';12;', ';15;'));
      await cell('Endres: Antall plasser').waitFor();
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await page.getByText('0 nye utkast, 1 endret, 0 er som før.').waitFor();
      await page.getByRole('link', { name: 'Se gjennomføringene' }).click();
      await go(`/admin/kurs?sok=${encodeURIComponent(place)}`);
      await page.getByText(place).first().waitFor();
      await page.getByText('15', { exact: false }).first().waitFor();
      const stored = await journeys.sql.query(
        `SELECT r.capacity, r.state, (SELECT count(*)::int FROM course_session s WHERE s.run_id = r.id) AS sessions
           FROM course_run r WHERE r.import_key = $1`,
        [`J-${width}`],
      );
      expect(stored.rows).toEqual([{ capacity: 15, state: 'DRAFT', sessions: 2 }]);
    },
    120_000,
  );

  it('is not for the unit leader, who finds no such page', async () => {
    const { page, go } = await journeys.as('UNIT_LEADER', 1280);
    await go('/admin/kurs');
    expect(await page.getByRole('link', { name: 'Ny gjennomføring' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Importer' }).count()).toBe(0);
    await go('/admin/kurs/importer');
    expect(await page.getByRole('button', { name: 'Kontroller' }).count()).toBe(0);
  }, 60_000);
});
