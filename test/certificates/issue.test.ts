import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueCertificate } from '../../apps/api/src/certificates/use-cases/issue-certificate.ts';
import {
  AFTER_THE_COURSE,
  correctCompletion,
  givenEndedRun,
  givenSector,
  storedCertificates,
  type GivenSector,
  type StoredCertificate,
} from '../given/certificates.ts';
import { givenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { readPdf } from '../pdf/read-pdf.ts';

const MINE = `{ myCertificates { id number verifyUrl pdfUrl issuedAt state courseTitle holderName revokeReason } }`;

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly verifyUrl: string;
  readonly pdfUrl: string | null;
  readonly state: string;
  readonly courseTitle: string;
  readonly holderName: string;
}

describe('a certificate', () => {
  let api: TestApi;
  let given: GivenSector;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
  });
  afterAll(() => api.close());

  const storedFor = (enrolmentId: string): Promise<StoredCertificate[]> => storedCertificates(api, enrolmentId);

  it('is issued, printed and kept with its hash when somebody completes a run', async () => {
    const { enrolmentId } = await givenEndedRun(api, given, { wish: { title: 'Trygghetssirkelen' } });
    await api.drain();
    const { data } = await api.ask<{ myCertificates: Shown[] }>(given.employee.id, MINE);
    const [mine] = data.myCertificates;
    expect(mine).toMatchObject({ state: 'ISSUED', courseTitle: 'Trygghetssirkelen', holderName: 'Åse Testmoen' });
    expect(mine?.number).toMatch(/^AK-2027-\d{6}$/);
    expect(mine?.verifyUrl).toMatch(/^http:\/\/localhost:3000\/v\/AK-2027-\d{6}-[0-9A-HJKMNP-TV-Z]{26}$/);
    const [stored] = await storedFor(enrolmentId);
    expect(mine?.pdfUrl).toBe(`/certificates/${stored?.id}.pdf`);
    expect(stored?.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(stored?.pdf_sha256).toBe(
      createHash('sha256')
        .update(stored?.pdf ?? '')
        .digest('hex'),
    );
    const page = await readPdf(stored?.pdf ?? new Uint8Array());
    for (const words of [
      'Åse Testmoen',
      'Trygghetssirkelen',
      '3 timer',
      '14.–21. desember 2026',
      '2 av 2 samlinger',
      'Vilja Testmoen',
      'Sektorleder',
      'Rena, 11. januar 2027',
      mine?.number,
    ])
      expect(page.text).toContain(words);
  });

  it('is written in the language of its holder', async () => {
    const reader = await givenPerson(api.sql, 'Odd', given.school, { locale: 'nn' });
    const { enrolmentId } = await givenEndedRun(api, given, { person: reader });
    await api.drain();
    const [stored] = await storedFor(enrolmentId);
    expect((await readPdf(stored?.pdf ?? new Uint8Array())).text).toContain('2 av 2 samlingar');
  });

  it('is not issued when the rule is not met', async () => {
    const { enrolmentId } = await givenEndedRun(api, given, { marks: ['PRESENT', 'ABSENT'] });
    const { rows } = await api.sql.query<{ state: string }>('SELECT state FROM enrolment WHERE id = $1', [enrolmentId]);
    expect(rows[0]?.state).toBe('NOT_COMPLETED');
    await api.drain();
    expect(await storedFor(enrolmentId)).toHaveLength(0);
  });

  it('is made once, however often the work is done', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    const [first] = await storedFor(enrolmentId);
    await api.sql.query('UPDATE outbox SET completed_at = NULL');
    await api.drain();
    const again = await storedFor(enrolmentId);
    expect(again).toHaveLength(1);
    expect(again[0]).toEqual(first);
    const ready = `SELECT 1 FROM outbox WHERE type = 'certificate.ready' AND payload->>'certificateId' = $1`;
    expect((await api.sql.query(ready, [first?.id])).rows).toHaveLength(1);
  });

  it('is taken back when attendance is corrected, and a new one is issued when it is corrected again', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    await correctCompletion(api, enrolmentId, 'NOT_COMPLETED');
    await api.drain();
    expect((await storedFor(enrolmentId)).map((c) => c.state)).toEqual(['REVOKED']);
    await correctCompletion(api, enrolmentId, 'COMPLETED');
    await api.drain();
    expect((await storedFor(enrolmentId)).map((c) => c.state)).toEqual(['REVOKED', 'ISSUED']);
  });

  it('follows how the enrolment stands, in whatever order its events are worked off', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await correctCompletion(api, enrolmentId, 'NO_SHOW');
    await api.sql.query(`UPDATE outbox SET run_at = run_at - interval '1 hour' WHERE payload->>'to' = 'NO_SHOW'`);
    await api.drain();
    expect(await storedFor(enrolmentId)).toHaveLength(0);
  });

  it('never says anything else than when it was issued', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    const [stored] = await storedFor(enrolmentId);
    const change = (column: string, value: unknown) =>
      api.sql.query(`UPDATE certificate SET ${column} = $2 WHERE id = $1`, [stored?.id, value]);
    await expect(change('snapshot', { ...stored?.snapshot, holderName: 'En Annen' })).rejects.toThrow(
      'never rewritten',
    );
    await expect(change('number', 'AK-2027-999999')).rejects.toThrow('never rewritten');
    await expect(change('pdf', Buffer.from('%PDF-'))).rejects.toThrow('never rewritten');
    await expect(change('updated_at', new Date())).resolves.toBeDefined(); // what does not belong to its words may change
  });

  it('waits its turn when the enrolment is moved in the same moment, so that neither has to give way', async () => {
    const { run, enrolmentId } = await givenEndedRun(api, given);
    const { rows } = await api.sql.query<{ id: string }>(
      'SELECT max(id)::int AS id FROM enrolment_event WHERE enrolment_id = $1',
      [enrolmentId],
    );
    const mover = await api.sql.connect();
    await mover.query('BEGIN');
    await mover.query('SELECT 1 FROM course_run WHERE id = $1 FOR UPDATE', [run.id]);
    const issuing = api.app.get(IssueCertificate).run({ enrolmentId, eventId: Number(rows[0]?.id) });
    await new Promise((later) => setTimeout(later, 200));
    await mover.query('SET LOCAL lock_timeout = 500');
    await mover.query('SELECT 1 FROM enrolment WHERE id = $1 FOR UPDATE', [enrolmentId]);
    await mover.query('COMMIT');
    mover.release();
    await issuing;
    expect((await storedFor(enrolmentId)).map((c) => c.state)).toEqual(['ISSUED']);
  });

  it('is refused by the database when the person has a valid one for the run', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    const copy = (state: string, event: string) =>
      api.sql.query(
        `INSERT INTO certificate (number, verify_code, person_id, run_id, enrolment_id, event_id, snapshot, template_version, issued_at, state, created_at, updated_at)
         SELECT number || '${state}', verify_code || '${state}', person_id, run_id, enrolment_id, ${event}, snapshot, 1, issued_at, '${state}', now(), now()
           FROM certificate WHERE enrolment_id = $1 AND state = 'ISSUED'`,
        [enrolmentId],
      );
    const other = `(SELECT min(id) FROM enrolment_event WHERE enrolment_id = $1)`;
    await expect(copy('ISSUED', other)).rejects.toThrow('one_valid_certificate');
    await expect(copy('SUPERSEDED', other)).resolves.toBeDefined();
  });
});
