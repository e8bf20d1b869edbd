import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord } from '../given/competence.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenPlace } from '../given/place.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';
import { AFTER, bookableRun, completed, givenRenewals, type RenewalWorld } from './renewal-world.ts';

const FIELDS = `person { id } competence { id name } obtainedOn expiresOn opensOn closesOn state daysLeft shorter
  courses { title } nextRun { id } booked { id }`;
const MINE = `{ renewals: myRenewals { ${FIELDS} } }`;
const STAFF = `query ($unitId: ID, $competenceId: ID, $state: RenewalState) {
  list: renewals(unitId: $unitId, competenceId: $competenceId, state: $state) { asOf csvUrl renewals { ${FIELDS} } } }`;
const RUN = `query ($id: ID!) { courseRun(id: $id) { renewals { verdict holdsUntil opensOn closesOn competence { id } instead { title } insteadRun { id } } } }`;

interface Found {
  readonly person: { readonly id: string };
  readonly competence: { readonly id: string; readonly name: string };
  readonly expiresOn: string;
  readonly state: string;
}

describe('renewals', () => {
  let api: TestApi;
  let given: RenewalWorld;
  beforeAll(async () => {
    api = await startApi({ now: AFTER });
    given = await givenRenewals(api);
  });
  afterAll(() => api.close());

  const mine = async (person: GivenPerson): Promise<readonly Found[]> =>
    (await api.ask<{ renewals: readonly Found[] }>(person.id, MINE)).data.renewals;
  const staff = async (person: GivenPerson, filter: Record<string, unknown> = {}) =>
    (await api.ask<{ list: { csvUrl: string; renewals: readonly Found[] } }>(person.id, STAFF, filter)).data.list;
  const two = { validityMonths: 24, renewalWindowDays: 90 };

  it('count from the day of completion, which is the last day of the course', async () => {
    const { person } = await completed(api, given, { how: 'renewal', before: '2025-02-01', competence: two });
    expect(await mine(person)).toMatchObject([{ obtainedOn: '2026-12-21', expiresOn: '2028-12-21', state: 'VALID' }]);
  });

  it('count from the end until then, so that being early costs nothing', async () => {
    const competence = { ...two, renewalRule: 'EXPIRY_DATE' };
    for (const how of ['renewal', 'course'] as const) {
      const { person } = await completed(api, given, { how, before: '2025-02-28', competence });
      expect(await mine(person)).toMatchObject([{ expiresOn: '2029-02-28', opensOn: '2028-11-30' }]);
    }
  });

  it('end on the fixed day of all', async () => {
    const competence = { ...two, renewalRule: 'FIXED_DATE', renewalFixedDay: '12-31' };
    const { person } = await completed(api, given, { how: 'renewal', before: '2024-06-01', competence });
    expect(await mine(person)).toMatchObject([{ expiresOn: '2028-12-31' }]);
  });

  it('do not come before the window opens, when the end is what counts', async () => {
    const competence = { ...two, renewalRule: 'EXPIRY_DATE' };
    const { person } = await completed(api, given, { how: 'renewal', before: '2025-12-01', competence });
    expect(await mine(person)).toMatchObject([{ obtainedOn: '2025-12-01', expiresOn: '2027-12-01' }]);
  });

  it('do not come after it has lapsed: the shorter course then gives nothing, the whole one all of it', async () => {
    const late = { before: '2024-12-20', competence: two };
    const { person } = await completed(api, given, { how: 'renewal', ...late });
    expect(await mine(person)).toMatchObject([{ expiresOn: '2026-12-20', state: 'LAPSED', daysLeft: -22 }]);
    expect(await mine((await completed(api, given, { how: 'renewal', ...late, before: null })).person)).toEqual([]);
    // The controls: the whole course, and a day of grace, are enough.
    const whole = await completed(api, given, { how: 'course', ...late });
    expect(await mine(whole.person)).toMatchObject([{ expiresOn: '2028-12-21', state: 'VALID' }]);
    await api.sql.query('UPDATE competence SET renewal_grace_days = 1 WHERE name_nb LIKE $1', ['COS-P%']);
    expect(await mine(person)).toMatchObject([{ expiresOn: '2028-12-21', state: 'VALID' }]);
  });

  it('say what to take: the shorter course while it counts, the whole one after', async () => {
    const competence = await givenCompetence(api.sql, 'Instruktør', two);
    const short = await bookableRun(api, given, {
      competence,
      how: 'renewal',
      title: 'Fornyelse',
      startsAt: '2027-02-01T08:00:00Z',
    });
    const whole = await bookableRun(api, given, {
      competence,
      how: 'course',
      title: 'Hele kurset',
      startsAt: '2027-03-01T08:00:00Z',
    });
    const [open, lapsed, tooSoon] = await Promise.all(
      ['2025-03-01', '2024-12-01', '2025-01-20'].map(async (obtainedOn) => {
        const person = await givenPerson(api.sql, 'Vente', given.school);
        await givenRecord(api.sql, person, competence, { obtainedOn });
        return person;
      }),
    );
    if (!open || !lapsed || !tooSoon) throw new Error('Three people');
    const shortWay = { shorter: true, courses: [{ title: 'Fornyelse' }] };
    expect(await mine(open)).toMatchObject([
      { state: 'WINDOW_OPEN', ...shortWay, nextRun: { id: short }, booked: null },
    ]);
    // The run ends after the last day on which it counts.
    expect(await mine(tooSoon)).toMatchObject([{ state: 'WINDOW_OPEN', ...shortWay, nextRun: null }]);
    expect(await mine(lapsed)).toMatchObject([
      { state: 'LAPSED', shorter: false, courses: [{ title: 'Hele kurset' }], nextRun: { id: whole } },
    ]);
    await api.sql.query('UPDATE course_run SET capacity = 1 WHERE id = $1', [short]);
    await givenPlace(api.sql, { id: short, courseId: '', sessionIds: [] }, { person: open, unit: given.school });
    expect(await mine(open)).toMatchObject([{ nextRun: null, booked: { id: short } }]);
    const verdict = async (person: GivenPerson): Promise<unknown> =>
      (await api.ask<{ courseRun: { renewals: unknown } }>(person.id, RUN, { id: short })).data.courseRun.renewals;
    expect(await verdict(open)).toMatchObject([{ verdict: 'RENEWS', holdsUntil: '2029-02-01', instead: [] }]);
    expect(await verdict(tooSoon)).toMatchObject([
      { verdict: 'TOO_LATE', closesOn: '2027-01-20', instead: [{ title: 'Hele kurset' }], insteadRun: { id: whole } },
    ]);
    const nobody = await givenPerson(api.sql, 'Ny', given.school);
    expect(await verdict(nobody)).toMatchObject([{ verdict: 'NOT_HELD', holdsUntil: null, insteadRun: { id: whole } }]);
    await api.sql.query(`UPDATE competence SET renewal_rule = 'EXPIRY_DATE', renewal_window_days = 20 WHERE id = $1`, [
      competence,
    ]);
    expect(await verdict(open)).toMatchObject([{ verdict: 'TOO_EARLY', opensOn: '2027-02-09', instead: [] }]);
  });

  it('are read by the leaders of the person, and by the coordinator when a course gives them', async () => {
    const [told, taught] = [await givenCompetence(api.sql, 'Truck', two), await givenCompetence(api.sql, 'Kurs', two)];
    await bookableRun(api, given, { competence: taught, how: 'course' });
    const sara = await givenPerson(api.sql, 'Sara', given.school);
    for (const competence of [told, taught]) await givenRecord(api.sql, sara, competence, { obtainedOn: '2025-02-01' });
    const seen = async (person: GivenPerson): Promise<string[]> =>
      (await staff(person)).renewals
        .filter((one) => one.person.id === sara.id)
        .map((one) => one.competence.id)
        .sort();
    for (const leader of [given.unitLeader, given.leader]) expect(await seen(leader)).toEqual([told, taught].sort());
    expect(await seen(given.coordinator)).toEqual([taught]);
    const elsewhere = await givenUnit(api.sql, 'Osen', { parent: given.sector });
    const stranger = await givenPerson(api.sql, 'Eirik', elsewhere);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', elsewhere);
    expect(await seen(stranger)).toEqual([]);
    // The control: with the role in her school, the same person reads them.
    await givenRole(api.sql, stranger, 'UNIT_LEADER', given.school);
    expect(await seen(stranger)).toEqual([told, taught].sort());
    expect((await api.ask<null>(sara.id, STAFF)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await api.sql.query(`UPDATE employment SET valid_to = '2027-01-10' WHERE person_id = $1`, [sara.id]);
    expect(await seen(given.unitLeader)).toEqual([]);
  });

  it('are one list by the end, narrowed, and a file of the same', async () => {
    const { renewals } = await staff(given.leader);
    expect(renewals.map(({ expiresOn }) => expiresOn)).toEqual(renewals.map(({ expiresOn }) => expiresOn).sort());
    const open = await staff(given.leader, { state: 'WINDOW_OPEN' });
    expect(open.renewals.length).toBeGreaterThan(0);
    expect(open.renewals.every(({ state }) => state === 'WINDOW_OPEN')).toBe(true);
    expect((await staff(given.leader, { unitId: given.school.id, competenceId: given.school.id })).renewals).toEqual(
      [],
    );
    const file = await api
      .http()
      .get(open.csvUrl)
      .set('cookie', await api.cookie(given.leader.id));
    const lines = file.text.trim().split('\r\n');
    expect(lines).toHaveLength(open.renewals.length + 1);
    expect(lines.join()).toContain('Kan fornyes');
    const employee = await api
      .http()
      .get(open.csvUrl)
      .set('cookie', await api.cookie(given.employee.id));
    expect(employee.status).toBe(404);
  });

  it('are as many statements, however many people', async () => {
    const competence = await givenCompetence(api.sql, 'Mange', two);
    await bookableRun(api, given, { competence, how: 'renewal' });
    await api.cookie(given.leader.id);
    const few = await statementsOf(() => api.ask(given.leader.id, STAFF));
    for (let n = 0; n < 20; n += 1)
      await givenRecord(api.sql, await givenPerson(api.sql, `Nr ${n}`, given.school), competence, {
        obtainedOn: '2025-02-01',
      });
    const many = await statementsOf(() => api.ask(given.leader.id, STAFF));
    expect(many.length).toBe(few.length);
  });
});
