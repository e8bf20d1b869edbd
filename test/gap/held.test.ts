import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_COURSE, givenEndedRun, givenSector, type GivenSector } from '../given/certificates.ts';
import { givenCompetence, givenRecord } from '../given/competence.ts';
import { givenApplication } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';

const MINE = `{ held: myCompetence { id source state standing expiresOn obtainedOn credits note mayAnswer competence { id } } }`;
const STAFF = `query ($unitId: ID, $state: RecordState) { held: staffCompetence(unitId: $unitId, state: $state) {
  id source state mayAnswer person { id name } competence { id name } verifiedBy { name } } }`;

interface Held {
  readonly held: readonly {
    readonly id: string;
    readonly source: string;
    readonly state: string;
    readonly standing: string;
    readonly expiresOn: string | null;
    readonly credits: number | null;
    readonly note: string;
    readonly mayAnswer: boolean;
    readonly competence: { readonly id: string };
    readonly person?: { readonly id: string };
  }[];
}

describe('what somebody has', () => {
  let api: TestApi;
  let given: GivenSector;
  let leader: Awaited<ReturnType<typeof givenPerson>>;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
    leader = await givenPerson(api.sql, 'Torbjørn', given.school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', given.school);
  });
  afterAll(() => api.close());

  const mine = async (): Promise<Held['held']> => (await api.ask<Held>(given.employee.id, MINE)).data.held;

  it('holds a course’s certificate by itself, and no longer when it is taken back', async () => {
    const competence = await givenCompetence(api.sql, 'Klassemiljø', { validityMonths: 24 });
    const { run } = await givenEndedRun(api, given);
    await api.drain();
    const taken = await api.sql.query<{ id: string; state: string }>(
      'SELECT id, state FROM certificate WHERE person_id = $1',
      [given.employee.id],
    );
    expect(taken.rows).toHaveLength(1);
    expect(await mine()).toEqual([]);
    await api.sql.query(
      'INSERT INTO competence_course (competence_id, course_id) SELECT $1, course_id FROM course_run WHERE id = $2',
      [competence, run.id],
    );
    expect(await mine()).toMatchObject([
      {
        id: taken.rows[0]?.id,
        source: 'COURSE',
        state: 'VERIFIED',
        obtainedOn: '2026-12-21', // the last day of the course, not the day its run was closed
        expiresOn: '2028-12-21',
        standing: 'VALID',
        mayAnswer: false,
      },
    ]);
    await api.sql.query(
      `UPDATE certificate SET state = 'REVOKED', revoked_at = now(), revoke_reason = 'Feil person' WHERE id = $1`,
      [taken.rows[0]?.id],
    );
    expect(await mine()).toEqual([]);
  });

  it('holds a study when it is completed and somebody has said what it leads to', async () => {
    const degree = await givenCompetence(api.sql, 'Bachelor', { kind: 'DEGREE' });
    const wish = { study: 'Vernepleie', state: 'STARTED', endsOn: '2026-12-20', startsOn: '2024-08-15' };
    const id = await givenApplication(api.sql, given.employee, given.school, wish);
    await api.sql.query(
      'INSERT INTO study_aim (application_id, competence_id, set_by, set_at) VALUES ($1, $2, $3, now())',
      [id, degree, given.leader.id],
    );
    expect(await mine()).toEqual([]);
    await api.sql.query(
      `UPDATE further_education_application SET state = 'COMPLETED', completed_on = '2026-12-18' WHERE id = $1`,
      [id],
    );
    expect(await mine()).toMatchObject([
      {
        id,
        source: 'STUDY',
        state: 'VERIFIED',
        obtainedOn: '2026-12-18',
        credits: 30,
        note: 'Vernepleie, Høgskolen i Innlandet',
      },
    ]);
  });

  it('says when something runs out soon, and when it has', async () => {
    const short = await givenCompetence(api.sql, 'Livredning', { validityMonths: 12, renewalWindowDays: 30 });
    const standing = async (obtainedOn: string): Promise<string | undefined> => {
      const id = await givenRecord(api.sql, given.employee, short, { obtainedOn });
      return (await mine()).find((one) => one.id === id)?.standing;
    };
    expect(await standing('2026-02-11')).toBe('VALID');
    expect(await standing('2026-02-10')).toBe('EXPIRES_SOON');
    expect(await standing('2026-01-11')).toBe('EXPIRES_SOON');
    expect(await standing('2026-01-10')).toBe('EXPIRED');
  });

  it('is read by the leaders of the person, and answered by the nearest', async () => {
    const competence = await givenCompetence(api.sql, 'Samtale');
    const sara = await givenPerson(api.sql, 'Sara', given.school);
    const id = await givenRecord(api.sql, sara, competence, { state: 'UNVERIFIED' });
    const seenBy = async (person: { id: string }, state = 'UNVERIFIED') =>
      (await api.ask<Held>(person.id, STAFF, { state })).data.held.map((one) => [one.id, one.mayAnswer]);
    expect(await seenBy(leader)).toEqual([[id, true]]);
    expect(await seenBy(given.leader)).toEqual([[id, false]]);
    const elsewhere = await givenUnit(api.sql, 'Osen', { parent: given.sector });
    const stranger = await givenPerson(api.sql, 'Eirik', elsewhere);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', elsewhere);
    expect(await seenBy(stranger)).toEqual([]);
    expect((await api.ask<Held>(leader.id, STAFF, { unitId: elsewhere.id })).data.held).toEqual([]);
    expect((await api.ask<null>(sara.id, STAFF)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is one list in as many statements, however many people', async () => {
    const competence = await givenCompetence(api.sql, 'Mange');
    await api.cookie(leader.id);
    const few = await statementsOf(() => api.ask(leader.id, STAFF));
    for (let n = 0; n < 20; n += 1)
      await givenRecord(api.sql, await givenPerson(api.sql, `Nr ${n}`, given.school), competence);
    const many = await statementsOf(() => api.ask(leader.id, STAFF));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });
});
