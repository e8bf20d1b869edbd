import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { keepSignedIn } from './ask.ts';

interface Snapshot {
  readonly id: string;
  readonly day: string;
  readonly definitionVersion: number;
}
interface Comparison {
  readonly same: number;
  readonly differences: readonly {
    cut: string;
    name: string;
    schoolYear: string;
    measure: string;
    kept: number;
    today: number;
  }[];
}

describe('the snapshot of a set day', () => {
  let api: TestApi;
  let rena: GivenUnit;
  let vilja: GivenPerson;
  let leila: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const round = await givenRound(api.sql);
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    leila = await givenPerson(api.sql, 'Leila', rena);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await keepSignedIn(api, vilja);
    await givenBegunStudy(api.sql, leila, rena, { round, startedOn: '2025-09-01' });
  });
  afterAll(() => api.close());

  const list = async (): Promise<Snapshot[]> => {
    const { data } = await api.ask<{ figureSnapshots: Snapshot[] }>(
      vilja.id,
      '{ figureSnapshots { id day definitionVersion } }',
    );
    return data.figureSnapshots;
  };
  const COMPARE = `query ($id: ID!) { figureSnapshot(id: $id) { same differences { cut name schoolYear measure kept today } } }`;
  const compare = async (person: GivenPerson, id: string) =>
    api.ask<{ figureSnapshot: Comparison | null } | null>(person.id, COMPARE, { id });
  const compared = async (id: string): Promise<Comparison> => {
    const found = (await compare(vilja, id)).data?.figureSnapshot;
    if (!found) throw new Error('No snapshot');
    return found;
  };

  it('is taken once when the day is over, however often and by how many it is looked for', async () => {
    expect(await list()).toEqual([]);
    await Promise.all([api.minute(), api.minute()]);
    await api.minute();
    expect(await list()).toEqual([{ id: expect.any(String), day: '2026-10-01', definitionVersion: 1 }]);
    api.clock.set('2026-12-31T22:59:00Z');
    await api.minute();
    expect(await list()).toHaveLength(1);
    api.clock.set('2026-12-31T23:00:00Z');
    await api.minute();
    expect((await list()).map(({ day }) => day)).toEqual(['2026-12-31', '2026-10-01']);
  });

  it('holds every number of the day, and they are what is computed for that day today', async () => {
    const [, october] = (await list()) as [Snapshot, Snapshot];
    const { rows } = await api.sql.query<{ cut: string; people: number }>(
      `SELECT cut, people FROM indicator_snapshot_figure WHERE snapshot_id = $1 AND key = 'ALL' AND measure = 'BEGUN' AND school_year = '2026/27' ORDER BY cut`,
      [october.id],
    );
    expect(rows.map(({ cut, people }) => [cut, people])).toEqual(
      ['OWNERSHIP', 'PROFILE', 'SCHEME', 'SUBJECT_AREA', 'UNIT', 'UNIT_KIND'].map((cut) => [cut, 1]),
    );
    // What is told late changes no number of an earlier day.
    const round = await givenRound(api.sql);
    const late = { round, startedOn: '2026-09-01', recordedAt: '2027-01-15T09:00:00Z' };
    await givenBegunStudy(api.sql, vilja, rena, late);
    const { same, differences } = await compared(october.id);
    expect(differences).toEqual([]);
    expect(same).toBeGreaterThan(30);
  });

  it('shows what is computed otherwise today, and stays as it is', async () => {
    const [, october] = (await list()) as [Snapshot, Snapshot];
    // An employment that is corrected afterwards: the staff of that day was another.
    await api.sql.query(`UPDATE employment SET valid_to = '2026-09-30' WHERE person_id = $1`, [leila.id]);
    const { differences } = await compared(october.id);
    expect(new Set(differences.map(({ measure }) => measure))).toEqual(new Set(['STAFF', 'SHARE']));
    expect(differences).toContainEqual({
      cut: 'UNIT',
      name: 'Rena skole',
      schoolYear: '2026/27',
      measure: 'STAFF',
      kept: 1,
      today: 0,
    });
    await api.sql.query(`UPDATE employment SET valid_to = NULL WHERE person_id = $1`, [leila.id]);
  });

  const changes = [
    `UPDATE indicator_snapshot_figure SET people = people + 1`,
    `DELETE FROM indicator_snapshot_figure`,
    `TRUNCATE indicator_snapshot_figure`,
    `UPDATE indicator_snapshot SET definition_version = 2`,
    `DELETE FROM indicator_snapshot`,
    `INSERT INTO indicator_snapshot_figure SELECT id, 'UNIT', 'x', 'x', '2026/27', 'BEGUN', 1, 1 FROM indicator_snapshot LIMIT 1`,
  ];

  it.each(changes)('is not changed by %s', async (change) => {
    await expect(api.sql.query(change)).rejects.toThrow('a snapshot never changes');
  });

  it('could be, without the triggers (negative control)', async () => {
    const client = await api.sql.connect();
    await client.query('BEGIN');
    await client.query('ALTER TABLE indicator_snapshot_figure DISABLE TRIGGER USER');
    for (const change of changes.slice(0, 3)) await client.query(change);
    await client.query('ROLLBACK');
    client.release();
  });

  it('is for the leader of the sector alone', async () => {
    const [newest] = (await list()) as [Snapshot];
    const other = await givenUnit(api.sql, 'Annen sektor', { kind: 'SECTOR' });
    const stranger = await givenPerson(api.sql, 'Fremmed', other);
    await givenRole(api.sql, stranger, 'SECTOR_LEADER', other);
    expect((await compare(stranger, newest.id)).data?.figureSnapshot).toBeNull();
    await givenRole(api.sql, leila, 'UNIT_LEADER', rena);
    expect((await compare(leila, newest.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
