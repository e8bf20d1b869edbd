import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AFTER_THE_COURSE,
  correctCompletion,
  givenEndedRun,
  givenSector,
  type GivenSector,
} from '../given/certificates.ts';
import { messagesTo, workAgain, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const REVOKE = `mutation ($id: ID!, $reason: String!) { revokeCertificate(certificateId: $id, reason: $reason) { ... on Certificate { state } } }`;

describe('messages about a certificate', () => {
  let api: TestApi;
  let given: GivenSector;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
  });
  afterAll(() => api.close());

  /** Somebody has completed a run, and all that follows has been worked off. */
  async function completed(): Promise<{ person: GivenPerson; enrolmentId: string }> {
    const person = await givenPerson(api.sql, 'Sander', given.school);
    const { enrolmentId } = await givenEndedRun(api, given, { person, wish: { title: 'Klassemiljø' } });
    await api.drain();
    return { person, enrolmentId };
  }

  const about = async (person: GivenPerson): Promise<StoredNotification[]> =>
    (await messagesTo(api, person)).filter((m) => m.kind.startsWith('CERTIFICATE') || m.kind === 'NOT_COMPLETED');

  it('tell that it is ready, once, when the file is there', async () => {
    const { person } = await completed();
    await workAgain(api);
    const made = await about(person);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ kind: 'CERTIFICATE_READY', state: 'SENT' });
    expect(made[0]?.body_text).toMatch(/Du har fullført Klassemiljø\. Kursbeviset har nummer AK-2027-\d{6}\./);
    expect(made[0]?.body_text).toContain('http://localhost:3000/min-kompetanse');
    const { rows } = await api.sql.query<{ verify_code: string }>(
      'SELECT verify_code FROM certificate WHERE person_id = $1',
      [person.id],
    );
    expect(made[0]?.body_text).not.toContain(rows[0]?.verify_code);
  });

  it('tell that it was taken back, and why', async () => {
    const { person } = await completed();
    const { rows } = await api.sql.query<{ id: string }>('SELECT id FROM certificate WHERE person_id = $1', [
      person.id,
    ]);
    api.clock.advance({ seconds: 1 });
    await api.ask(given.coordinator.id, REVOKE, { id: rows[0]?.id, reason: 'Byttet om to deltakere' });
    await api.drain();
    const made = await about(person);
    expect(made.map((m) => m.kind)).toEqual(['CERTIFICATE_READY', 'CERTIFICATE_REVOKED']);
    expect(made[1]?.body_text).toContain('Begrunnelsen er: Byttet om to deltakere');
  });

  it('tell once when attendance is corrected', async () => {
    const { person, enrolmentId } = await completed();
    api.clock.advance({ seconds: 1 });
    await correctCompletion(api, enrolmentId, 'NOT_COMPLETED');
    await api.drain();
    expect((await about(person)).map((m) => m.kind)).toEqual(['CERTIFICATE_READY', 'CERTIFICATE_REVOKED']);
  });

  it('tell those who did not complete that there is none', async () => {
    const person = await givenPerson(api.sql, 'Leila', given.school);
    await givenEndedRun(api, given, { person, marks: ['PRESENT', 'ABSENT'] });
    await api.drain();
    expect((await about(person)).map((m) => m.kind)).toEqual(['NOT_COMPLETED']);
  });
});
