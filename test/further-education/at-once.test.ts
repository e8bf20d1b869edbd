import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';

describe('two who answer at once', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leila: GivenPerson;
  let leaders: GivenPerson[];
  let owners: GivenPerson[];

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leila = await givenPerson(api.sql, 'Leila', school);
    const person = async (name: string, role: string, scope: GivenUnit): Promise<GivenPerson> => {
      const made = await givenPerson(api.sql, name, scope);
      await givenRole(api.sql, made, role, scope);
      await api.cookie(made.id);
      return made;
    };
    leaders = [await person('Torbjørn', 'UNIT_LEADER', school), await person('Samira', 'UNIT_LEADER', school)];
    owners = [await person('Vilja', 'SECTOR_LEADER', sector), await person('Oda', 'SECTOR_LEADER', sector)];
  });
  afterAll(() => api.close());

  const effects = async (id: string): Promise<{ events: number; decisions: number; told: number; version: number }> => {
    const { rows } = await api.sql.query<{ events: number; decisions: number; told: number; version: number }>(
      `SELECT (SELECT count(*)::int FROM application_event WHERE application_id = $1) AS events,
              (SELECT count(*)::int FROM decision WHERE subject_id = $1) AS decisions,
              (SELECT count(*)::int FROM outbox WHERE payload->>'applicationId' = $1::text) AS told,
              (SELECT version FROM further_education_application WHERE id = $1) AS version`,
      [id],
    );
    return rows[0] ?? { events: 0, decisions: 0, told: 0, version: 0 };
  };

  it('have one effect: the first counts, all others are told that it has changed', async () => {
    const { recommend, decide } = asking(api);
    for (let round = 0; round < 8; round += 1) {
      const sent = await givenApplication(api.sql, leila, school);
      const recommended = await givenApplication(api.sql, leila, school, { state: 'RECOMMENDED' });
      const words = await Promise.all([
        ...leaders.map((leader) => recommend(leader, sent)),
        ...leaders.map((leader) => recommend(leader, sent, false, 'Vi har ingen vikar.')),
      ]);
      const decisions = await Promise.all([
        ...owners.map((owner) => decide(owner, recommended)),
        ...owners.map((owner) => decide(owner, recommended, { approve: false, reason: 'Rammen er brukt.' })),
      ]);
      for (const answers of [words, decisions]) {
        expect(answers.filter((answer) => answer.state !== undefined)).toHaveLength(1);
        expect(answers.filter((answer) => answer.code === 'STALE_STATE')).toHaveLength(3);
      }
      for (const id of [sent, recommended]) {
        expect(await effects(id)).toEqual({ events: 1, decisions: 1, told: 1, version: 2 });
      }
    }
  });

  it('have one effect when the applicant withdraws while the leader answers', async () => {
    const { recommend, withdraw } = asking(api);
    for (let round = 0; round < 8; round += 1) {
      const id = await givenApplication(api.sql, leila, school);
      const answers = await Promise.all([withdraw(leila, id), ...leaders.map((leader) => recommend(leader, id))]);
      // A withdrawal after the leader's word is allowed; nothing is allowed after a withdrawal.
      const done = answers.flatMap((answer) => answer.state ?? []);
      expect([1, 2]).toContain(done.length);
      expect((await effects(id)).events).toBe(done.length);
      expect((await effects(id)).version).toBe(1 + done.length);
    }
  });

  it('start a study once', async () => {
    const { start } = asking(api);
    const id = await givenApplication(api.sql, leila, school, { state: 'APPROVED' });
    const answers = await Promise.all([...owners, ...owners].map((owner) => start(owner, id)));
    expect(answers.map((answer) => answer.state ?? answer.code).sort()).toEqual([
      'STALE_STATE',
      'STALE_STATE',
      'STALE_STATE',
      'STARTED',
    ]);
    expect((await effects(id)).events).toBe(2);
  });

  it('would both have had their way without the version (negative control)', async () => {
    const id = await givenApplication(api.sql, leila, school, { state: 'RECOMMENDED' });
    const bare = (state: string) =>
      api.sql.query('UPDATE further_education_application SET state = $2 WHERE id = $1', [id, state]);
    const guarded = (state: string) =>
      api.sql.query(
        'UPDATE further_education_application SET state = $2, version = version + 1 WHERE id = $1 AND version = 1',
        [id, state],
      );
    const unguarded = await Promise.all([bare('APPROVED'), bare('REFUSED')]);
    expect(unguarded.map((answer) => answer.rowCount)).toEqual([1, 1]);
    const safe = await Promise.all([guarded('APPROVED'), guarded('REFUSED')]);
    expect(safe.map((answer) => answer.rowCount).sort()).toEqual([0, 1]);
  });
});

describe('the story of an application', () => {
  let api: TestApi;
  let applicationId: string;

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    applicationId = await givenApplication(api.sql, await givenPerson(api.sql, 'Leila', school), school);
    await api.sql.query(
      `INSERT INTO application_event (application_id, to_state, cause, effective_on, recorded_at) VALUES ($1, 'STARTED', 'STARTED', '2026-08-20', '2026-08-20')`,
      [applicationId],
    );
  });
  afterAll(() => api.close());

  it.each([
    ['changed', `UPDATE application_event SET effective_on = '2020-01-01'`],
    ['taken away', 'DELETE FROM application_event'],
    ['emptied', 'TRUNCATE application_event'],
  ])('can not be %s', async (_how, statement) => {
    await expect(api.sql.query(statement)).rejects.toThrow('append-only');
  });

  it('could be without the trigger (negative control)', async () => {
    const client = await api.sql.connect();
    await client.query('BEGIN');
    await client.query('ALTER TABLE application_event DISABLE TRIGGER USER');
    expect((await client.query('DELETE FROM application_event')).rowCount).toBe(1);
    await client.query('ROLLBACK');
    client.release();
    expect((await api.sql.query('SELECT 1 FROM application_event')).rowCount).toBe(1);
  });

  it('says for a start who counts, and in which unit', async () => {
    const { rows } = await api.sql.query<{ same: boolean }>(
      `SELECT e.person_id = a.person_id AND e.unit_id = a.unit_id AS same FROM application_event e
         JOIN further_education_application a ON a.id = e.application_id`,
    );
    expect(rows).toEqual([{ same: true }]);
  });
});
