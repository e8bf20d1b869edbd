import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runFileFaultCodes } from '@kompetanse/domain/courses';
import { ImportRuns } from '../../apps/api/src/courses/use-cases/import-runs.ts';
import { openRunDesk, RUN_HEADER, runFile, runLine, type RunDesk } from '../given/run-file.ts';
import { utf16, windows1252 } from '../given/staff-file.ts';

describe('a file of runs', () => {
  let desk: RunDesk;
  let serial = 0;

  beforeAll(async () => {
    desk = await openRunDesk();
  });
  afterAll(() => desk.api.close());

  /** A file with one good row whose key nobody has used. */
  const good = (): string => runFile([runLine({ Nøkkel: `Æ${(serial += 1)}`, Sted: 'Åsta øvre' })]);

  it.each<[string, (file: string) => Buffer]>([
    ['UTF-8 with a byte order mark, as Excel saves it', (file) => Buffer.from(file)],
    ['UTF-8', (file) => Buffer.from(file.slice(1))],
    ['UTF-16', (file) => utf16(file.slice(1))],
    ['Windows-1252', (file) => windows1252(file.slice(1))],
    ['commas', (file) => Buffer.from(file.replaceAll(';', ','))],
    [
      'tabs, Unix line ends and blank rows',
      (file) => Buffer.from(`${file.replaceAll(';', '\t').replaceAll('\r\n', '\n')}\n\t\t\t\t\t\t\n`),
    ],
    ['quotes and blanks', (file) => Buffer.from(file.replace('Åsta øvre', '"  Åsta øvre "'))],
    ['columns in another order', (file) => Buffer.from(file.replaceAll(/^(\uFEFF?)(.*?);(.*?);/gm, '$1$3;$2;'))],
  ])('is read from %s', async (_name, as) => {
    expect(await desk.imported(as(good()))).toMatchObject({ created: 1 });
    expect(await desk.run(`Æ${serial}`)).toMatchObject({ place: 'Åsta øvre' });
  });

  it.each<[string, Buffer | string, readonly string[]]>([
    ['no rows', `${RUN_HEADER}\r\n`, ['0 - FILE_EMPTY']],
    ['nothing at all', '', ['0 - FILE_EMPTY']],
    ['an Excel file', Buffer.from('PK\u0003\u0004xlsx'), ['0 - FILE_IS_EXCEL']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), ['0 - FILE_NOT_TEXT']],
    ['UTF-16 without its mark', Buffer.from(RUN_HEADER, 'utf16le'), ['0 - FILE_NOT_TEXT']],
    [
      'columns that are missing or there twice',
      'Nøkkel;Kurskode;kurs-kode;Vert;Sted;Start;Plasser\r\n',
      ['1 Kurskode COLUMN_TWICE', '1 Slutt COLUMN_MISSING'],
    ],
    ['a row that is too short', runFile([runLine(), 'R2;COSP']), ['3 - ROW_WIDTH']],
    ['a quote that is never closed', runFile([runLine(), 'R2;"COSP;x']), ['3 - QUOTE_OPEN']],
    ['a quote in the wrong place', runFile([runLine(), 'R2;"CO"SP;x']), ['3 - QUOTE_MISPLACED']],
    ['a row without an end', runFile([runLine({ Sted: 'x'.repeat(30_000) })]), ['2 - ROW_TOO_LONG']],
    ['too many rows', runFile(Array.from({ length: 20_001 }, () => 'a;b;c')), ['0 - TOO_MANY_ROWS']],
  ])('is refused with %s, and nothing is stored', async (_name, file, faults) => {
    expect(await desk.refused(file)).toEqual(faults);
  });

  it('is refused when it is larger than 8 MB, and not taken in at all when it is larger still', async () => {
    expect((await desk.send(Buffer.alloc(8_000_001, 'a'))).status).toBe(413);
    const roles = [{ role: 'SECTOR_LEADER', unitId: '', path: '' }] as const;
    const atKeyboard = (bytes: number) =>
      desk.api.app
        .get(ImportRuns)
        .run({ personId: null, locale: 'nb', roles }, { file: Buffer.alloc(bytes, 'a'), dryRun: true });
    expect(await atKeyboard(8_000_001)).toMatchObject({ faultCount: 1, faults: [{ row: 0, code: 'FILE_TOO_LARGE' }] });
    // The control: as large as may be is looked into.
    expect((await atKeyboard(8_000_000))?.faults[0]?.code).not.toBe('FILE_TOO_LARGE');
    expect((await desk.send(Buffer.alloc(8_000_000, 'a'))).status).toBe(200);
  });

  it('is told of every wrong cell, with row and column as they stand there, and changes nothing for the good rows either', async () => {
    const header = `${RUN_HEADER};Påmeldingsfrist;Godkjenning`;
    const line = (wish: Partial<Record<string, string>>): string => runLine(wish, header);
    const late = { Start: '25.01.2027 18:00', Slutt: '25.01.2027 19:00' };
    const file = runFile(
      [
        line({ Nøkkel: 'A' }),
        line({ Nøkkel: 'B', Kurskode: 'ASTRONAUT', Vert: 'Månen' }),
        line({ Nøkkel: 'C', Plasser: 'mange', Start: '11.13.2027 18:00', Sted: '' }),
        line({ Nøkkel: 'D', Plasser: '0', Start: '11.01.2026 18:00', Slutt: '11.01.2026 19:00' }),
        line({ Nøkkel: 'E', Slutt: '11.01.2027 17:00', Påmeldingsfrist: '12.01.2027 12:00' }),
        line({ Nøkkel: 'F', Godkjenning: 'kanskje' }),
        line({ Nøkkel: 'G', Slutt: '12.01.2027 19:30' }),
        line({ Nøkkel: 'H' }),
        line({ Nøkkel: 'H', Plasser: '13', Kurskode: 'X', ...late }),
        line({ Nøkkel: 'I' }),
        line({ Nøkkel: 'I', Start: '11.01.2027 19:00', Slutt: '11.01.2027 20:00' }),
        line({ Nøkkel: 'J'.repeat(61) }),
        line({ Nøkkel: 'K', Start: '28.03.2027 02:30', Slutt: '28.03.2027 04:00' }),
      ],
      header,
    );
    expect(await desk.refused(file)).toEqual([
      '3 Kurskode COURSE_CODE_NOT_FOUND',
      '3 Vert UNIT_NOT_FOUND',
      '4 Sted CELL_MISSING',
      '4 Start MOMENT_WRONG',
      '5 Plasser NUMBER_OUT_OF_RANGE',
      '5 Start RUN_IN_PAST',
      '6 Slutt SESSION_ENDS_FIRST',
      '6 Påmeldingsfrist DEADLINE_AFTER_START',
      '7 Godkjenning APPROVAL_WRONG',
      '8 Slutt SESSION_ENDS_FIRST',
      '10 Kurskode ROW_DIFFERS',
      '10 Plasser ROW_DIFFERS',
      '12 Start SESSIONS_OVERLAP',
      '13 Nøkkel KEY_WRONG',
      '14 Start TIME_WRONG',
    ]);
    // The control: without the wrong rows, the good one is taken.
    expect(await desk.imported(runFile([line({ Nøkkel: 'A' })], header))).toMatchObject({ created: 1 });
  });

  it('is told of the same in its reader’s language', async () => {
    const who = await desk.holding('COURSE_COORDINATOR', desk.root, 'en');
    const header = RUN_HEADER.replace('Plasser', 'Seats');
    const { body } = await desk.send(runFile([runLine({ Nøkkel: 'L', Vert: 'Månen', Seats: '0' }, header)], header), {
      who,
    });
    expect(body.faults.map(({ column, sentence }) => `${column}: ${sentence}`)).toEqual([
      'Vert: “Månen” is not a unit you can plan for.',
    ]);
    const other = await desk.send(runFile([runLine({ Nøkkel: 'L', Seats: '0' }, header)], header), { who });
    expect(other.body.faults).toMatchObject([{ column: 'Seats', sentence: 'Write a whole number from 1 to 2,000.' }]);
  });

  it('must call units of the same name by their keys', async () => {
    for (const key of ['twin-1', 'twin-2'])
      await desk.api.sql.query(
        `INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, valid_from, created_at, updated_at)
         VALUES ($1, $2, $3 || $1 || '/', 'Tvilling', 'SCHOOL', 'MUNICIPAL', '2020-01-01', now(), now())`,
        [key, desk.root.id, desk.root.path],
      );
    expect(await desk.refused(runFile([runLine({ Nøkkel: 'T', Vert: 'Tvilling' })]))).toEqual([
      '2 Vert UNIT_AMBIGUOUS',
    ]);
    expect(await desk.imported(runFile([runLine({ Nøkkel: 'T', Vert: 'twin-2' })]))).toMatchObject({ created: 1 });
    // The file that Kompetanse writes has only the name; of a run that stands, it is enough.
    expect(await desk.imported(runFile([runLine({ Nøkkel: 'T', Vert: 'Tvilling' })]))).toMatchObject({ unchanged: 1 });
  });

  it('makes no run of a course that is out of use', async () => {
    await desk.api.sql.query(`UPDATE course SET retired_at = now() WHERE code = 'COSP'`);
    expect(await desk.refused(runFile([runLine({ Nøkkel: 'R' })]))).toEqual(['2 Kurskode COURSE_RETIRED']);
    await desk.api.sql.query(`UPDATE course SET retired_at = NULL WHERE code = 'COSP'`);
    expect(await desk.imported(runFile([runLine({ Nøkkel: 'R' })]))).toMatchObject({ created: 1 });
  });

  it('has a test for each thing that can be wrong with it', () => {
    const tests = ['run-file', 'import-runs', 'who-imports-runs'].map((name) =>
      readFileSync(join(import.meta.dirname, `${name}.test.ts`), 'utf8'),
    );
    expect(runFileFaultCodes.filter((code) => !tests.some((text) => text.includes(code)))).toEqual([]);
  });

  it('with 10,000 faults is answered in seconds with the first 1,000 and their number', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => runLine({ Nøkkel: `M${index}`, Plasser: '0' }));
    const began = performance.now();
    const { body } = await desk.send(runFile(lines), { query: '?dryRun=true' });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([body.faultCount, body.faults.length, body.faults[999]?.row]).toEqual([10_000, 1_000, 1_001]);
  });

  it('with 1,000 runs is taken in seconds', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => runLine({ Nøkkel: `S${index}` }));
    const began = performance.now();
    expect(await desk.imported(runFile(lines))).toMatchObject({ created: 1_000 });
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 30_000);
});
