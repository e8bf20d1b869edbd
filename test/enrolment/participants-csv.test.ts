import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { markedAs } from '../attendance/parallel.ts';
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
          '\uFEFFNavn;Enhet;Stilling;Tilstand;Plass i køen;Meldt på;Til stede;Delvis til stede;Samlinger;Kursbevis',
          `"'+Leila Testmoen";Rena skole;Lærer;Har plass;;01.11.2026 09:00;0;0;2;`,
          'Foreldre Testmoen;Foresatt;;På venteliste;1;01.11.2026 09:00;;;;',
          'Sander Testmoen;Rena skole;Lærer;På venteliste;2;02.11.2026 09:00;;;;',
          '',
        ].join('\r\n'),
      );
    }
  });

  it('counts sessions attended wholly and partly of those that are held, and names the valid certificate', async () => {
    const held = await givenRun(api.sql, school, { sessions: 5 });
    await api.sql.query(`UPDATE course_session SET state = 'CANCELLED' WHERE id = $1`, [held.sessionIds[4]]);
    const parallel = await givenRun(api.sql, school, { sessions: 5 });
    const met = await givenEnrolment(api.sql, held, await givenPerson(api.sql, 'Møtt', school), { state: 'COMPLETED' });
    await markedAs(api.sql, met, held.sessionIds, ['PRESENT', 'PRESENT', 'ABSENT', 'EXCUSED', 'PRESENT']);
    await api.sql.query(
      `UPDATE session_attendance SET mark = 'PARTIAL', minutes = 40 WHERE enrolment_id = $1 AND session_id = $2`,
      [met, held.sessionIds[1]],
    );
    await api.sql.query(
      `INSERT INTO make_up (enrolment_id, missed_id, taken_id, state, booked_by, created_at, updated_at)
        SELECT id, $2, $3, 'PRESENT', booked_by, now(), now() FROM enrolment WHERE id = $1`,
      [met, held.sessionIds[2], parallel.sessionIds[2]],
    );
    for (const [number, state] of [
      ['AK-2026-000001', 'REVOKED'],
      ['=AK-2026-000002', 'ISSUED'],
    ])
      await api.sql.query(
        `WITH e AS (INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, at) VALUES ($1, 'ENROLLED', 'COMPLETED', 'RUN_COMPLETED', now()) RETURNING id)
          INSERT INTO certificate (number, verify_code, person_id, run_id, enrolment_id, event_id, snapshot, template_version, issued_at, state,
            revoked_at, revoke_reason, created_at, updated_at)
          SELECT $2, $2, n.person_id, n.run_id, n.id, e.id, '{}', 1, now(), $3, CASE $3 WHEN 'REVOKED' THEN now() END, CASE $3 WHEN 'REVOKED' THEN 'Feil' END, now(), now()
          FROM enrolment n, e WHERE n.id = $1`,
        [met, number, state],
      );
    const { text } = await get(await holding('COURSE_COORDINATOR', root), held.id);
    expect(text.split('\r\n')[1]).toMatch(/^Møtt Testmoen;.*;2;1;4;"'=AK-2026-000002"$/);
  });

  it.each(['UNIT_LEADER', 'SECTOR_LEADER'])('never shows a guardian to a %s', async (role) => {
    const { status, text } = await get(await holding(role, root));
    expect(status).toBe(200);
    expect(text).toContain('Sander');
    expect(text).not.toMatch(/Foreldre|Foresatt/);
  });

  it('speaks its reader’s language', async () => {
    const { text } = await get(await holding('COURSE_COORDINATOR', root, 'nn'));
    expect(text).toContain(
      '\uFEFFNamn;Eining;Stilling;Tilstand;Plass i køen;Meld på;Til stades;Delvis til stades;Samlingar;Kursbevis\r\n',
    );
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
