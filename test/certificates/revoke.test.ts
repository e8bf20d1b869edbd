import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_COURSE, givenEndedRun, givenSector, type GivenSector } from '../given/certificates.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const REVOKE = `mutation ($id: ID!, $reason: String!) { revokeCertificate(certificateId: $id, reason: $reason) {
  ... on Certificate { state revokeReason pdfUrl } ... on Refusal { code } } }`;
const VERIFY = `query ($number: String!, $code: String!) { verifyCertificate(number: $number, code: $code) { state revokedAt revokeReason } }`;

interface Revoked {
  readonly revokeCertificate: { readonly state?: string; readonly revokeReason?: string; readonly code?: string };
}

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly verify_code: string;
  readonly state: string;
}

describe('taking a certificate back', () => {
  let api: TestApi;
  let given: GivenSector;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
  });
  afterAll(() => api.close());

  async function issued(person?: GivenPerson): Promise<Stored> {
    const { enrolmentId } = await givenEndedRun(api, given, person ? { person } : {});
    await api.drain();
    const { rows } = await api.sql.query<Stored>('SELECT * FROM certificate WHERE enrolment_id = $1', [enrolmentId]);
    if (!rows[0]) throw new Error('No certificate');
    return rows[0];
  }

  const revoke = async (who: GivenPerson, id: string, reason = 'Byttet om to deltakere'): Promise<Revoked> =>
    (await api.ask<Revoked>(who.id, REVOKE, { id, reason })).data;

  it('is for the coordinator, and the public page says so and why', async () => {
    const certificate = await issued();
    const answer = await revoke(given.coordinator, certificate.id, '  Byttet om to deltakere  ');
    expect(answer.revokeCertificate).toEqual({
      state: 'REVOKED',
      revokeReason: 'Byttet om to deltakere',
      pdfUrl: null,
    });
    const shown = await api.ask<{ verifyCertificate: unknown }>(null, VERIFY, {
      number: certificate.number,
      code: certificate.verify_code,
    });
    expect(shown.data.verifyCertificate).toEqual({
      state: 'REVOKED',
      revokedAt: '2027-01-11T11:00:00.000Z',
      revokeReason: 'Byttet om to deltakere',
    });
    const audit = `SELECT actor_id, change FROM audit_entry WHERE object_id = $1 AND action = 'CERTIFICATE_REVOKED'`;
    expect((await api.sql.query(audit, [certificate.id])).rows).toEqual([
      { actor_id: given.coordinator.id, change: {} },
    ]);
  });

  it('is refused with STALE_STATE the second time', async () => {
    const { id } = await issued();
    await revoke(given.coordinator, id);
    expect((await revoke(given.coordinator, id)).revokeCertificate.code).toBe('STALE_STATE');
  });

  it.each([
    ['REASON_MISSING', ' a '],
    ['TEXT_TOO_LONG', 'x'.repeat(501)],
  ])('is refused with %s', async (code, reason) => {
    const { id } = await issued();
    expect((await revoke(given.coordinator, id, reason)).revokeCertificate.code).toBe(code);
    expect((await api.sql.query<Stored>('SELECT state FROM certificate WHERE id = $1', [id])).rows[0]?.state).toBe(
      'ISSUED',
    );
  });

  it('does not make the work of the same completion issue it again', async () => {
    const { id } = await issued();
    await revoke(given.coordinator, id);
    await api.sql.query('UPDATE outbox SET completed_at = NULL');
    await api.drain();
    const { rows } = await api.sql.query<Stored>(
      'SELECT state FROM certificate WHERE enrolment_id = (SELECT enrolment_id FROM certificate WHERE id = $1)',
      [id],
    );
    expect(rows.map((row) => row.state)).toEqual(['REVOKED']);
  });

  it('looks as if it were not there to the coordinator of another sector', async () => {
    const { id } = await issued();
    const elsewhere = await givenUnit(api.sql, 'Kultur', { kind: 'SECTOR' });
    const stranger = await givenPerson(api.sql, 'Samira', elsewhere);
    await givenRole(api.sql, stranger, 'COURSE_COORDINATOR', elsewhere);
    expect((await revoke(stranger, id)).revokeCertificate.code).toBe('NOT_FOUND');
    for (const absent of [crypto.randomUUID(), 'x', '\u0000'])
      expect((await revoke(stranger, absent)).revokeCertificate.code).toBe('NOT_FOUND');
    expect((await revoke(given.coordinator, id)).revokeCertificate.state).toBe('REVOKED');
  });

  it('is not there at all for its holder and for a leader', async () => {
    const { id } = await issued();
    for (const who of [given.employee, given.leader]) {
      const answer = await api.ask<null>(who.id, REVOKE, { id, reason: 'Fordi jeg vil' });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('shows on the enrolment of the holder, where the valid one comes first', async () => {
    const { id } = await issued();
    const FIELD = `{ myEnrolments { certificate { id state } } }`;
    const before = await api.ask<{ myEnrolments: { certificate: { id: string } | null }[] }>(given.employee.id, FIELD);
    expect(before.data.myEnrolments.map((e) => e.certificate?.id)).toContain(id);
    await revoke(given.coordinator, id);
    const after = await api.ask<{ myEnrolments: { certificate: Stored | null }[] }>(given.employee.id, FIELD);
    expect(after.data.myEnrolments.find((e) => e.certificate?.id === id)?.certificate?.state).toBe('REVOKED');
  });
});
