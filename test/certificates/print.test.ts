import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RenderCertificate } from '../../apps/api/src/certificates/use-cases/render-certificate.ts';
import {
  AFTER_THE_COURSE,
  givenEndedRun,
  givenSector,
  storedCertificates,
  type GivenSector,
} from '../given/certificates.ts';
import { givenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const MINE = `{ myCertificates { state pdfUrl } }`;

describe('the file of a certificate', () => {
  let api: TestApi;
  let given: GivenSector;

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
  });
  afterAll(() => api.close());

  it('is printed with the same bytes from what is stored', async () => {
    const { enrolmentId } = await givenEndedRun(api, given);
    await api.drain();
    const [first] = await storedCertificates(api, enrolmentId);
    // The trigger keeps the file; a restore of an older backup would not have it.
    await api.sql.query('ALTER TABLE certificate DISABLE TRIGGER certificate_never_rewritten');
    await api.sql.query('UPDATE certificate SET pdf = NULL, pdf_sha256 = NULL WHERE id = $1', [first?.id]);
    await api.sql.query('ALTER TABLE certificate ENABLE TRIGGER certificate_never_rewritten');
    await api.app.get(RenderCertificate).run(first?.id ?? '');
    expect((await storedCertificates(api, enrolmentId))[0]?.pdf_sha256).toBe(first?.pdf_sha256);
  });

  it('is missing, and its certificate valid, when no font has a letter of the name, and the work is kept for a person to see', async () => {
    const person = await givenPerson(api.sql, 'Liv 張', given.school);
    const { enrolmentId } = await givenEndedRun(api, given, { person });
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await api.drain();
      api.clock.advance({ minutes: 10 });
    }
    expect(await storedCertificates(api, enrolmentId)).toMatchObject([{ state: 'ISSUED', pdf: null }]);
    const { rows } = await api.sql.query(
      `SELECT last_error, parked_at IS NOT NULL AS parked FROM outbox WHERE type = 'certificate.render' AND completed_at IS NULL`,
    );
    expect(rows).toEqual([{ last_error: 'PdfRefused', parked: true }]);
    const { data } = await api.ask<{ myCertificates: { state: string; pdfUrl: string | null }[] }>(person.id, MINE);
    expect(data.myCertificates[0]).toMatchObject({ state: 'ISSUED', pdfUrl: null });
  });
});
