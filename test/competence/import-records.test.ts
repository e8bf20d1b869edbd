import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordFileFaultCodes } from '@kompetanse/domain/competence';
import { tableFaultCodes } from '@kompetanse/domain/files';
import { givenRecord, givenRequirement } from '../given/competence.ts';
import { openRecordDesk, RECORD_HEADER, recordFile, recordLine, type RecordDesk } from '../given/record-file.ts';
import { utf16, windows1252 } from '../given/staff-file.ts';

const KEYED = `${RECORD_HEADER};nøkkel`;
const CREDITS = { kompetanse: 'Psykososialt arbeid', nivå: '', studiepoeng: '7,5' };
const GAP = '{ gap: myGap { state } }';
const MINE = '{ held: myCompetence { id source state expiresOn note verifiedBy { name } } }';
const INPUT = `input: { competenceId: $competence, obtainedOn: "2026-01-01", note: "" }`;
const CHANGE = `mutation ($id: ID!, $competence: ID!) { answer: changeCompetenceRecord(recordId: $id, ${INPUT}) { ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { answer: removeCompetenceRecord(recordId: $id) { ... on Refusal { code } ... on RemovedRecord { recordId } } }`;

describe('competence from a file', () => {
  let desk: RecordDesk;
  const sql = (text: string, ...values: readonly unknown[]) => desk.api.sql.query(text, [...values]);
  const answer = async (query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> =>
    (await desk.api.ask<{ answer: Record<string, unknown> }>(desk.sander.id, query, variables)).data.answer;

  beforeAll(async () => {
    desk = await openRecordDesk();
  });
  beforeEach(async () => {
    for (const table of ['competence_record', 'import_batch']) await sql(`DELETE FROM ${table}`);
  });
  afterAll(() => desk.api.close());

  it('counts as verified, is seen with where it came from, and is not the employee’s to change or take away', async () => {
    const competence = await desk.competence('Førstehjelp');
    await givenRequirement(desk.api.sql, competence);
    const gap = async (): Promise<unknown> => (await desk.api.ask(desk.sander.id, GAP)).data;
    expect(await gap()).toEqual({ gap: [{ state: 'MISSING' }] });
    const done = await desk.imported(recordFile([recordLine()]));
    expect(done).toMatchObject({ applied: true, created: 1, changed: 0, unchanged: 0, ignored: [] });
    expect(done.records).toEqual([
      { row: 2, employee: 'H1', competence: 'Førstehjelp', obtainedOn: '2026-05-04', action: 'CREATE', fields: [] },
    ]);
    expect(await gap()).toEqual({ gap: [{ state: 'MET' }] });
    const { held } = (await desk.api.ask<{ held: { id: string }[] }>(desk.sander.id, MINE)).data;
    // The file says no last day: the competence's months do.
    const id = held[0]?.id;
    const shown = { source: 'IMPORT', state: 'VERIFIED', expiresOn: '2028-05-04', note: 'Røde Kors', verifiedBy: null };
    expect(held).toEqual([{ id, ...shown }]);
    const before = await desk.stored();
    expect(await answer(CHANGE, { id, competence })).toEqual({ code: 'RECORD_IMPORTED' });
    expect(await answer(REMOVE, { id })).toEqual({ code: 'RECORD_IMPORTED' });
    expect(await desk.stored()).toEqual(before);
    // The control: what Sander told himself is his.
    const own = await givenRecord(desk.api.sql, desk.sander, competence, { state: 'UNVERIFIED' });
    expect(await answer(CHANGE, { id: own, competence })).toEqual({});
    expect(await answer(REMOVE, { id: own })).toEqual({ recordId: own });
    await sql('DELETE FROM competence_requirement');
    const { rows } = await sql(`SELECT kind, added, changed, ended, unchanged FROM import_batch`);
    expect(rows).toEqual([{ kind: 'COMPETENCE', added: 1, changed: 0, ended: 0, unchanged: 0 }]);
    const story = await sql(
      `SELECT actor_id, change::text FROM audit_entry WHERE action IN ('RECORDS_IMPORTED', 'COMPETENCE_RECORD_IMPORTED')`,
    );
    expect(story.rows.map((row: { actor_id: string }) => row.actor_id)).toEqual([desk.admin.id, desk.admin.id]);
    expect(JSON.stringify(story.rows)).not.toMatch(/Røde Kors|H1/);
  });

  it('is the same after the same file once more, and follows a row that is changed', async () => {
    const file = recordFile([recordLine(), recordLine({ ansattnummer: 'H2', ...CREDITS })]);
    await desk.imported(file);
    const first = await desk.records(desk.sander);
    expect(await desk.imported(file)).toMatchObject({ created: 0, changed: 0, unchanged: 2, records: [] });
    expect(await desk.records(desk.sander)).toEqual(first);
    const done = await desk.imported(recordFile([recordLine({ nivå: '3', utløper: '2027-01-31', merknad: '' })]));
    expect(done.records).toMatchObject([{ action: 'CHANGE', fields: ['Utløper', 'Nivå', 'Merknad'] }]);
    expect(await desk.records(desk.sander)).toMatchObject([
      { id: first[0]?.['id'], level: 3, expires: '2027-01-31', note: '', state: 'VERIFIED', version: 2 },
    ]);
    // A column that is not there says nothing.
    const short = 'ansattnummer;kompetanse;oppnådd';
    expect(await desk.imported(recordFile([recordLine({}, short)], short))).toMatchObject({ unchanged: 1 });
    // Nobody else's are touched, and another day is another record.
    expect(await desk.records(desk.leila)).toMatchObject([{ credits: 7.5, version: 1 }]);
    expect(await desk.imported(recordFile([recordLine({ oppnådd: '2024-05-04' })]))).toMatchObject({ created: 1 });
    const same = [1, 2, 3].map(() => desk.imported(recordFile([recordLine({ ansattnummer: 'H2' })])));
    const counts = (await Promise.all(same)).map(({ created, unchanged }) => `${created} ${unchanged}`);
    expect(counts.sort()).toEqual(['0 1', '0 1', '1 0']);
  });

  it('is known again by its key within one person, so that its day and its kind can be mended', async () => {
    const line = (wish: Partial<Record<string, string>>): string => recordLine({ ...CREDITS, ...wish }, KEYED);
    await desk.imported(recordFile([line({})], KEYED));
    const both = recordFile([line({ nøkkel: 'A' }), line({ nøkkel: 'B', studiepoeng: '15' })], KEYED);
    // The one that had no key gets the first; two of the same day can be told apart.
    expect(await desk.imported(both)).toMatchObject({ created: 1, changed: 1 });
    expect(await desk.imported(both)).toMatchObject({ unchanged: 2 });
    expect(await desk.refused(recordFile([line({})], KEYED))).toEqual(['2 nøkkel KEY_NEEDED']);
    const moved = line({ nøkkel: 'B', kompetanse: 'Bachelor', oppnådd: '2020-06-15', studiepoeng: '180' });
    // Another person's key of the same name is another record.
    const others = line({ nøkkel: 'B', ansattnummer: 'H2' });
    expect(await desk.imported(recordFile([moved, others], KEYED))).toMatchObject({ changed: 1, created: 1 });
    expect(await desk.records(desk.sander)).toMatchObject([
      { key: 'B', competence: 'Bachelor', obtained: '2020-06-15', credits: 180 },
      { key: 'A', competence: 'Psykososialt arbeid', obtained: '2026-05-04', credits: 7.5 },
    ]);
    expect(await desk.imported(recordFile([line({})], KEYED))).toMatchObject({ unchanged: 1 });
  });

  it('never touches what somebody has told, and the database keeps what came with a file verified', async () => {
    const competence = await desk.competence('Førstehjelp');
    const day = { obtainedOn: '2026-05-04', level: 1 };
    const own = [
      await givenRecord(desk.api.sql, desk.sander, competence, { ...day, state: 'UNVERIFIED' }),
      await givenRecord(desk.api.sql, desk.sander, competence, day),
    ];
    const told = async (): Promise<unknown> =>
      (await sql('SELECT * FROM competence_record WHERE id = ANY ($1) ORDER BY id', own)).rows;
    const before = await told();
    expect(await desk.imported(recordFile([recordLine()]))).toMatchObject({ created: 1, changed: 0 });
    expect(await desk.imported(recordFile([recordLine({ nivå: '4' })]))).toMatchObject({ created: 0, changed: 1 });
    expect(await told()).toEqual(before);
    const unverified = `UPDATE competence_record SET state = 'UNVERIFIED', verified_at = NULL WHERE source = $1`;
    await expect(sql(unverified, 'IMPORT')).rejects.toThrow('imported_is_verified');
    await sql(unverified, 'SELF');
  });

  it('is all or nothing: every wrong cell is told of, and the good rows are not stored either', async () => {
    await sql(`UPDATE employment SET valid_to = '2026-06-30' WHERE person_id = $1`, desk.leila.id);
    // A table is read by its columns.
    // prettier-ignore
    const wrong: [Partial<Record<string, string>>, string[]][] = [
      [{ ansattnummer: 'X9', kompetanse: 'Førstehjep' }, ['ansattnummer EMPLOYEE_NOT_FOUND', 'kompetanse COMPETENCE_NOT_FOUND']],
      [{ ansattnummer: 'H2' }, ['ansattnummer EMPLOYEE_LEFT']],
      [{ ansattnummer: '01017012345' }, ['ansattnummer NATIONAL_NUMBER']],
      [{ ansattnummer: '010170 12345', merknad: 'Født 01.01.70 12345' }, ['ansattnummer NATIONAL_NUMBER', 'merknad NATIONAL_NUMBER']],
      [{ kompetanse: 'Rescue' }, ['kompetanse COMPETENCE_AMBIGUOUS']],
      [{ oppnådd: '24.11.2026', nivå: '5' }, ['oppnådd OBTAINED_IN_FUTURE', 'nivå LEVEL_OUT_OF_RANGE']],
      [{ oppnådd: '2026-05-06', utløper: '05.05.2026', studiepoeng: '5' }, ['utløper EXPIRES_FIRST', 'studiepoeng CREDITS_NOT_COUNTED']],
      [{ ...CREDITS, studiepoeng: '' }, ['studiepoeng CREDITS_OUT_OF_RANGE']],
      [{ ...CREDITS, studiepoeng: 'mange', utløper: '31.02.2027' }, ['utløper DAY_WRONG']],
      [{ oppnådd: '', kompetanse: '' }, ['oppnådd CELL_MISSING', 'kompetanse CELL_MISSING']],
      [{ oppnådd: '05.05.2026', merknad: 'x'.repeat(501) }, ['merknad TEXT_TOO_LONG']],
      [{ nøkkel: 'k'.repeat(61) }, ['nøkkel KEY_WRONG']],
      [{ nivå: '4' }, ['- ROW_TWICE']],
    ];
    const file = recordFile([recordLine({}, KEYED), ...wrong.map(([wish]) => recordLine(wish, KEYED))], KEYED);
    const expected = wrong.flatMap(([, found], index) => found.map((one) => `${index + 3} ${one}`));
    expect((await desk.refused(file)).toSorted()).toEqual(expected.toSorted());
    const { faults } = (await desk.send(file)).body;
    expect(faults.find(({ code }) => code === 'COMPETENCE_NOT_FOUND')?.sentence).toBe(
      'Fant ingen kompetanse som heter «Førstehjep». Mente du «Førstehjelp»?',
    );
    expect(JSON.stringify(faults)).not.toContain('01017012345');
    // The control: without the wrong rows, the good one is taken; and somebody who has not left is.
    await sql(`UPDATE employment SET valid_to = '2026-11-23' WHERE person_id = $1`, desk.leila.id);
    const good = recordFile([recordLine(), recordLine({ ansattnummer: 'H2', kompetanse: 'livberging I VATN' })]);
    expect(await desk.imported(good, { query: '?dryRun=ja' })).toMatchObject({ applied: false, created: 2 });
    expect(await desk.records(desk.sander)).toEqual([]);
    expect(await desk.imported(good)).toMatchObject({ applied: true, created: 2 });
    const byId = recordLine({ kompetanse: await desk.competence('Førstehjelp') });
    expect(await desk.imported(recordFile([byId]))).toMatchObject({ unchanged: 1 });
  });

  // What else can be wrong with a table is read by the same code: test/courses/run-file.test.ts.
  it.each<[string, Buffer | string, readonly string[]]>([
    ['no rows', `${RECORD_HEADER}\r\n`, ['0 - FILE_EMPTY']],
    ['an Excel file', Buffer.from('PK\u0003\u0004xlsx'), ['0 - FILE_IS_EXCEL']],
    ['a column missing', 'Ansattnummer;oppnådd;merknad\r\n', ['1 Kompetanse COLUMN_MISSING']],
    ['a row that is too short', recordFile([recordLine(), 'H1;x']), ['3 - ROW_WIDTH']],
  ])('is refused with %s', async (_name, file, faults) => expect(await desk.refused(file)).toEqual(faults));

  it('is read from older encodings and in other languages, and not at all when it is too large', async () => {
    const header = 'Employee number,Competence,Obtained,Farge';
    const file = recordFile(['H1,First aid,2026-05-04,blå'], header).slice(1);
    expect(await desk.imported(windows1252(file))).toMatchObject({ created: 1, ignored: ['Farge'] });
    expect(await desk.imported(utf16(file))).toMatchObject({ unchanged: 1 });
    expect((await desk.send(Buffer.alloc(8_000_001, 'a'))).status).toBe(413);
    const tests = readFileSync(import.meta.filename, 'utf8');
    expect(recordFileFaultCodes.slice(tableFaultCodes.length).filter((code) => !tests.includes(code))).toEqual([]);
  });

  it('is as absent for everyone but the administrator, who imports for the own subtree', async () => {
    const file = recordFile([recordLine()]);
    const roles = ['SECTOR_LEADER', 'COURSE_COORDINATOR', 'COURSE_LEADER'];
    const others = [null, desk.sander, desk.leader, ...(await Promise.all(roles.map((role) => desk.holding(role))))];
    const before = await desk.stored();
    for (const who of others) expect(await desk.send(file, { who })).toEqual({ status: 404, body: {} });
    expect(await desk.stored()).toEqual(before);
    const other = await desk.holding('SYSTEM_ADMIN', await desk.unit('Osen skole'));
    expect(await desk.refused(file, { who: other })).toEqual(['2 ansattnummer EMPLOYEE_NOT_FOUND']);
    const { body } = await desk.send(file);
    expect(body).toMatchObject({ applied: true, created: 1 });
    // The report says of Sander what the file says, and no more.
    expect(JSON.stringify(body)).not.toMatch(/Sander|Testmoen|@|Rena/);
  });

  it('of 2,000 rows is taken in seconds', async () => {
    const lines = Array.from({ length: 2_000 }, (_, row) => recordLine({ ...CREDITS, nøkkel: String(row) }, KEYED));
    const began = performance.now();
    expect(await desk.imported(recordFile(lines, KEYED))).toMatchObject({ created: 2_000 });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
