import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenPresence, givenSeries, type GivenSeries } from '../given/supervision.ts';
import type { Actor, Canary } from '../guardians/canary.ts';
import { takeBackChanges, whereTold } from '../guardians/canary-walk.ts';
import { hearLog, type HeardLog } from '../guardians/heard-log.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

const WORD = 'Kanarisetning om frikvarter';
const AGENDA = 'Kanaridagsorden om frikvarter';
const SOUND = /Kanarisetning|Kanaridagsorden/i;
const WALK_MS = 60_000;
const strangers = [
  'colleague',
  'unit leader',
  'sector leader',
  'coordinator',
  'course leader',
  'system admin',
  'who left',
];

describe('the text of a note', () => {
  let api: TestApi;
  let log: HeardLog;
  let series: GivenSeries;
  let canary: Canary;
  const people = new Map<string, GivenPerson>();

  const changeWithKey = async (by: string, query: string, variables: object): Promise<void> => {
    const cookie = await api.cookie(people.get(by)!.id);
    await api
      .http()
      .post('/graphql')
      .set({ cookie, 'idempotency-key': crypto.randomUUID() })
      .send({ query, variables });
  };
  /** Tables of all schemas in which the text is heard by whoever reads all rows, as a dump does. */
  const heardIn = async (): Promise<string[]> => {
    const { rows } = await api.sql.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found = [];
    for (const { name } of rows) {
      const all = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM ${name} x`);
      if (all.rows.some(({ t }) => SOUND.test(t))) found.push(name);
    }
    return found;
  };
  /** Whether the words stand in a file of the database server: tables, indexes and the log of what was written. */
  const onDisk = async (...words: string[]): Promise<boolean[]> => {
    await api.sql.query('CHECKPOINT');
    const { rows } = await api.sql.query<{ folder: string; oid: string }>(
      `SELECT current_setting('data_directory') AS folder, oid::text FROM pg_database WHERE datname = current_database()`,
    );
    const files = [`base/${rows[0]!.oid}`, 'pg_wal'].flatMap((part) =>
      readdirSync(join(rows[0]!.folder, part)).map((name) => join(rows[0]!.folder, part, name)),
    );
    const found = words.map(() => false);
    for (const file of files.filter((name) => statSync(name).isFile())) {
      const bytes = readFileSync(file);
      words.forEach((word, index) => (found[index] ||= bytes.includes(word)));
    }
    return found;
  };

  beforeAll(async () => {
    log = hearLog();
    api = await startApi({ env: { LOG_LEVEL: 'debug' } });
    const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    for (const name of ['supervisor', 'participant', ...strangers])
      people.set(name, await givenPerson(api.sql, name, school));
    for (const role of ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_LEADER', 'SYSTEM_ADMIN'])
      await givenRole(api.sql, people.get(role.toLowerCase().replace('_', ' '))!, role, root);
    await givenRole(api.sql, people.get('coordinator')!, 'COURSE_COORDINATOR', root);
    const of = (name: string): GivenPerson => people.get(name)!;
    series = await givenSeries(api.sql, of('supervisor'), [of('participant'), of('who left')], {
      title: 'Rekken med kanarifuglen',
    });
    const [held = '', coming = ''] = series.sessionIds;
    await givenPresence(api.sql, held, [of('participant')], [of('who left')]);
    const write = `mutation ($input: SupervisionTextInput!) { writeSupervisionNote(input: $input) { __typename } }`;
    await changeWithKey('supervisor', write, { input: { sessionId: held, text: WORD } });
    await changeWithKey('supervisor', write, { input: { sessionId: held, text: `${WORD} nå`, version: 1 } });
    await changeWithKey('participant', write.replace('Note(', 'Agenda('), {
      input: { sessionId: coming, text: AGENDA },
    });
    await changeWithKey('participant', write.replace('Note(', 'Agenda('), { input: { sessionId: held, text: AGENDA } });
    // What goes wrong: a text too long, a text where a number belongs, a text in the query, one that nobody may write.
    await changeWithKey('supervisor', write, { input: { sessionId: held, text: WORD.repeat(900), version: 2 } });
    await changeWithKey('supervisor', write, { input: { sessionId: held, text: { WORD }, version: WORD } });
    await changeWithKey('supervisor', `mutation { writeSupervisionNote(input: { text: "${WORD}" }) { nei } }`, {});
    await changeWithKey('colleague', write, { input: { sessionId: held, text: WORD } });
    await api.sql.query(`UPDATE supervision_participant SET left_at = $2 WHERE person_id = $1`, [
      of('who left').id,
      '2026-11-23T10:00:00Z',
    ]);
    const cast = {
      sessionId: held,
      seriesId: series.id,
      unitId: school.id,
      personId: of('participant').id,
      version: 2,
    };
    const cookie = (actor: Actor): Promise<string> => api.cookie(people.get(actor)!.id);
    canary = { api, sound: SOUND, casts: [cast, { ...cast, sessionId: coming }], cookie, log } as unknown as Canary;
    takeBackChanges(canary);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    log.stop();
  });

  it.each(strangers)(
    'is told nowhere in the whole contract to: %s',
    async (who) => {
      expect(await whereTold(canary, who as Actor, 'query')).toEqual([]);
    },
    WALK_MS,
  );

  it(
    'has one door, for those who take part (negative control)',
    async () => {
      for (const who of ['supervisor', 'participant'])
        expect(await whereTold(canary, who as Actor, 'query')).toEqual(['supervisionMeeting']);
    },
    WALK_MS,
  );

  it(
    'is in the answer of no change, not even to its supervisor, because answers are stored',
    async () => {
      expect(await whereTold(canary, 'supervisor' as Actor, 'mutation')).toEqual([]);
      const { rows } = await api.sql.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM repeated_request WHERE answer IS NOT NULL',
      );
      expect(rows[0]?.n).toBeGreaterThanOrEqual(4);
    },
    WALK_MS,
  );

  it('is opened in one place, and reached by few: no export, report, audit, search or mail is among them', () => {
    const folder = join(import.meta.dirname, '../../apps/api/src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const importing = (what: RegExp): string[] =>
      files.filter((name) => what.test(readFileSync(join(folder, name), 'utf8'))).sort();
    expect(importing(/ring\.open\(/).filter((name) => !name.endsWith('.spec.ts'))).toEqual([
      'supervision/sealed-text.ts',
    ]);
    expect(importing(/from '.*\/sealed-text\.ts'/)).toEqual([
      'supervision/use-cases/finalise-note.ts',
      'supervision/use-cases/reseal-texts.ts',
      'supervision/use-cases/write-agenda.ts',
      'supervision/use-cases/write-note.ts',
      'supervision/written.queries.ts',
    ]);
  });

  it('is in no line of the log, whatever went wrong', () => {
    expect(log.lines().length).toBeGreaterThan(100);
    expect(log.text()).not.toMatch(SOUND);
  });

  it('is in no table, the audit, stored answers and queue among them, and in no file of the database', async () => {
    const filled = await api.sql.query(`SELECT 1 FROM audit_entry WHERE action IN ('NOTE_BEGUN', 'AGENDA_WRITTEN')`);
    expect(filled.rowCount).toBe(2);
    expect(await heardIn()).toEqual([]);
    expect(await onDisk(WORD, AGENDA, 'Rekken med kanarifuglen')).toEqual([false, false, true]);
  });

  it('would be found there (negative control)', async () => {
    await api.sql.query('CREATE TABLE unsealed (word text)');
    await api.sql.query('INSERT INTO unsealed VALUES ($1)', [WORD]);
    expect(await heardIn()).toEqual(['public.unsealed']);
    expect(await onDisk(WORD)).toEqual([true]);
    await api.sql.query('DROP TABLE unsealed');
    const read = await writing(api).read(people.get('participant')!, series.sessionIds[0]!);
    expect(read?.note?.text).toBe(`${WORD} nå`); // and it was there all the time, for who may read it
  });
});
