import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_COURSE, givenEndedRun, givenSector, type GivenSector } from '../given/certificates.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('downloading a certificate', () => {
  let api: TestApi;
  let given: GivenSector;
  let id: string;
  let number: string;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    const { rows } = await api.sql.query<{ id: string; number: string }>(
      'SELECT id, number FROM certificate WHERE enrolment_id = $1',
      [enrolmentId],
    );
    [{ id, number } = { id: '', number: '' }] = rows;
  });
  afterAll(() => api.close());

  const download = async (person: GivenPerson | null, path = `/certificates/${id}.pdf`) => {
    const request = api.http().get(path).buffer(true);
    if (person) request.set('cookie', await api.cookie(person.id));
    return request;
  };

  it('gives its holder the file to save, and nobody a copy to keep', async () => {
    const response = await download(given.employee);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toBe(`attachment; filename="kursbevis-${number}.pdf"`);
    expect(response.headers['cache-control']).toBe('no-store');
    expect((response.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives it to those who run the course', async () => {
    const instructor = await givenPerson(api.sql, 'Marius', given.school);
    expect((await download(instructor)).status).toBe(404);
    await api.sql.query('INSERT INTO run_leader SELECT run_id, $1 FROM certificate WHERE id = $2', [instructor.id, id]);
    expect((await download(instructor)).status).toBe(200);
    expect((await download(given.coordinator)).status).toBe(200);
  });

  it.each<[string, () => Promise<GivenPerson | null>]>([
    ['a colleague', () => givenPerson(api.sql, 'Leila', given.school)],
    ['nobody signed in', () => Promise.resolve(null)],
    ['a system administrator', () => withRole('SYSTEM_ADMIN')],
    ['the leader of another unit', () => withRole('UNIT_LEADER')],
    ['the coordinator of another sector', () => withRole('COURSE_COORDINATOR')],
  ])('is not there for %s', async (_who, person) => {
    const response = await download(await person());
    expect(response.status).toBe(404);
    expect(response.headers['content-disposition']).toBeUndefined();
  });

  async function withRole(role: string): Promise<GivenPerson> {
    const elsewhere = await givenUnit(api.sql, 'Kultur', { kind: 'SECTOR' });
    const person = await givenPerson(api.sql, 'Samira', elsewhere);
    await givenRole(api.sql, person, role, role === 'SYSTEM_ADMIN' ? given.sector : elsewhere);
    return person;
  }

  it.each(['/certificates/x.pdf', '/certificates/..%2Flivez.pdf', "/certificates/'--.pdf", '/certificates/%00.pdf'])(
    'is not there at %s',
    async (path) => {
      expect([400, 404]).toContain((await download(given.employee, path)).status);
    },
  );

  it('is not there once it is taken back', async () => {
    expect((await download(given.employee)).status).toBe(200);
    await api.sql.query(
      `UPDATE certificate SET state = 'REVOKED', revoked_at = now(), revoke_reason = 'Feil' WHERE id = $1`,
      [id],
    );
    expect((await download(given.employee)).status).toBe(404);
  });
});
