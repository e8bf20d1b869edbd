import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('the file of runs', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let atSchool: GivenRun;
  let coordinator: GivenPerson;

  const holding = async (role?: string, unit?: GivenUnit, locale = 'nb'): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', root, { locale });
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const get = async (person: GivenPerson | null, query = '') => {
    const request = api.http().get(`/courses/runs.csv${query}`);
    if (person) request.set('cookie', await api.cookie(person.id));
    return request;
  };
  const titles = async (person: GivenPerson, query = ''): Promise<(string | undefined)[]> => {
    const { text } = await get(person, query);
    return text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[2]);
  };

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    const home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    atSchool = await givenRun(api.sql, school, { title: '=1+1', startsAt: '2027-01-11T17:00:00Z', capacity: 1 });
    await givenRun(api.sql, home, { title: 'Hjemme', startsAt: '2027-07-01T08:00:00Z', state: 'DRAFT' });
    await api.sql.query(`UPDATE course_run SET import_key = 'R-1' WHERE id = $1`, [atSchool.id]);
    await givenEnrolment(api.sql, atSchool, await givenPerson(api.sql, 'Leila', school));
    await givenEnrolment(api.sql, atSchool, await givenPerson(api.sql, 'Sander', school), { state: 'WAITLISTED' });
    coordinator = await holding('COURSE_COORDINATOR', root);
  });
  afterAll(() => api.close());

  it('opens as columns in a Norwegian spreadsheet, in the time of Norway, and runs no formula', async () => {
    const file = await get(coordinator, '?states=PUBLISHED');
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toBe('attachment; filename="gjennomforinger.csv"');
    expect(file.headers['cache-control']).toBe('no-store');
    expect(
      file.text.startsWith('\uFEFFNøkkel;Kurskode;Kurs;Vert;Sted;Start;Slutt;Plasser;Opptatt;Venter;Tilstand\r\n'),
    ).toBe(true);
    expect(file.text).toMatch(
      /\r\nR-1;K\d+;"'=1\+1";Rena skole;Rena;11\.01\.2027 18:00;18\.01\.2027 19:30;1;1;1;Åpen\r\n$/,
    );
  });

  it('follows filters and order of the list', async () => {
    expect(await titles(coordinator)).toEqual(['Hjemme', `"'=1+1"`]);
    expect(await titles(coordinator, '?sort=START&descending=false')).toEqual([`"'=1+1"`, 'Hjemme']);
    expect(await titles(coordinator, '?from=2027-06-01&search=hjem')).toEqual(['Hjemme']);
    expect(await titles(coordinator, `?unitId=${school.id}&courseId=${atSchool.courseId}`)).toEqual([`"'=1+1"`]);
  });

  it('holds only what its reader manages or leads', async () => {
    expect(await titles(await holding('UNIT_LEADER', school))).toEqual([`"'=1+1"`]);
    const marius = await holding('COURSE_LEADER', root);
    expect(await titles(marius)).toEqual([]);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [atSchool.id, marius.id]);
    expect(await titles(marius)).toEqual([`"'=1+1"`]);
  });

  it('speaks its reader’s language', async () => {
    const file = await get(await holding('COURSE_COORDINATOR', root, 'en'));
    expect(file.text).toContain('\uFEFFKey;Course code;Course;Host');
    expect(file.headers['content-disposition']).toContain('runs.csv');
  });

  it.each([undefined, 'SYSTEM_ADMIN'])('is not there for an employee with role %s', async (role) => {
    const answer = await get(await holding(role, root), '?from=feil');
    expect([answer.status, answer.text]).toEqual([404, '']);
  });

  it('is not there without sign-in', async () => {
    expect((await get(null)).status).toBe(404);
  });

  it.each([
    'from=i%20morgen',
    'to=2026-02-30',
    'states=OPEN',
    'sort=NAME',
    'descending=1',
    'search=a&search=b',
    'search=%00',
  ])('answers ?%s with a sentence', async (query) => {
    const answer = await get(coordinator, `?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Skriv dagene');
  });
});
