import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('the file of participants', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let run: GivenRun;

  const holding = async (role?: string, unit?: GivenUnit, locale = 'nb'): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', root, { locale });
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const get = async (person: GivenPerson | null, id = run.id) => {
    const request = api.http().get(`/courses/runs/${id}/participants.csv`);
    if (person) request.set('cookie', await api.cookie(person.id));
    return request;
  };

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    run = await givenRun(api.sql, school, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN' });
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, '+Leila', school));
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Foreldre'), { state: 'WAITLISTED' });
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Sander', school), {
      state: 'WAITLISTED',
      requestedAt: '2026-11-02T08:00:00Z',
    });
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Borte', school), { state: 'CANCELLED' });
  });
  afterAll(() => api.close());

  it('holds everybody for those who run the course, as columns, and runs no formula', async () => {
    const marius = await holding('COURSE_LEADER', school);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    for (const person of [await holding('COURSE_COORDINATOR', root), marius]) {
      const file = await get(person);
      expect(file.status).toBe(200);
      expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(file.headers['content-disposition']).toBe('attachment; filename="deltakere.csv"');
      expect(file.headers['cache-control']).toBe('no-store');
      expect(file.text).toBe(
        [
          '\uFEFFNavn;Enhet;Stilling;Tilstand;Plass i køen;Meldt på',
          `"'+Leila Testmoen";Rena skole;Lærer;Har plass;;01.11.2026 09:00`,
          'Foreldre Testmoen;Foresatt;;På venteliste;1;01.11.2026 09:00',
          'Sander Testmoen;Rena skole;Lærer;På venteliste;2;02.11.2026 09:00',
          '',
        ].join('\r\n'),
      );
    }
  });

  it.each(['UNIT_LEADER', 'SECTOR_LEADER'])('never shows a guardian to a %s', async (role) => {
    const { status, text } = await get(await holding(role, root));
    expect(status).toBe(200);
    expect(text).toContain('Sander');
    expect(text).not.toMatch(/Foreldre|Foresatt/);
  });

  it('speaks its reader’s language', async () => {
    const { text } = await get(await holding('COURSE_COORDINATOR', root, 'nn'));
    expect(text).toContain('\uFEFFNamn;Eining;Stilling;Tilstand;Plass i køen;Meld på\r\n');
    expect(text).toContain(';Føresett;');
  });

  it('is not there for others', async () => {
    const elsewhere = await givenUnit(api.sql, 'Annen skole', { parent: root });
    const others = [
      null,
      await holding(),
      await holding('SYSTEM_ADMIN', root),
      await holding('COURSE_LEADER', root),
      await holding('UNIT_LEADER', elsewhere),
      await holding('COURSE_COORDINATOR', elsewhere),
    ];
    for (const person of others) {
      const answer = await get(person);
      expect([answer.status, answer.text]).toEqual([404, '']);
    }
  });

  it.each(['feil', '00000000-0000-4000-8000-000000000000'])('is not there for the run %s', async (id) => {
    expect((await get(await holding('COURSE_COORDINATOR', root), id)).status).toBe(404);
  });
});
