import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_COURSE, givenEndedRun, givenSector, type GivenSector } from '../given/certificates.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';

const VERIFY = `query ($number: String!, $code: String!) { verifyCertificate(number: $number, code: $code) {
  number holderName courseTitle issuer durationMinutes firstDay lastDay issuedAt state revokedAt revokeReason pdfSha256 } }`;

interface Verified {
  readonly verifyCertificate: { readonly number: string; readonly pdfSha256: string | null } | null;
}

describe('checking a certificate', () => {
  let api: TestApi;
  let given: GivenSector;
  let stored: { number: string; verify_code: string; pdf_sha256: string };

  beforeAll(async () => {
    api = await startApi({ now: AFTER_THE_COURSE });
    given = await givenSector(api);
    const { enrolmentId } = await givenEndedRun(api, given, { wish: { title: 'Trygghetssirkelen' } });
    await api.drain();
    const { rows } = await api.sql.query<typeof stored>('SELECT * FROM certificate WHERE enrolment_id = $1', [
      enrolmentId,
    ]);
    stored = rows[0] ?? stored;
  });
  afterAll(() => api.close());

  const verify = (number: string, code: string): Promise<Answer<Verified>> => api.ask(null, VERIFY, { number, code });

  it('shows all that the certificate says to anyone who has its number and code', async () => {
    const { data } = await verify(stored.number, stored.verify_code);
    expect(data.verifyCertificate).toEqual({
      number: stored.number,
      holderName: 'Åse Testmoen',
      courseTitle: 'Trygghetssirkelen',
      issuer: 'Oppvekst',
      durationMinutes: 180,
      firstDay: '2026-12-14',
      lastDay: '2026-12-21',
      issuedAt: '2027-01-11T11:00:00.000Z',
      state: 'ISSUED',
      revokedAt: null,
      revokeReason: null,
      pdfSha256: stored.pdf_sha256,
    });
  });

  it('understands a number and a code typed from paper', async () => {
    const spoken = (stored.verify_code.toLowerCase().match(/.{1,5}/g) ?? []).join(' - ');
    const { data } = await verify(` ${stored.number.toLowerCase()} `, spoken);
    expect(data.verifyCertificate?.number).toBe(stored.number);
  });

  it('answers every wrong guess with the same nothing', async () => {
    const turned = stored.verify_code.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    const wrong: [string, string][] = [
      [stored.number, turned],
      [stored.number, ''],
      [stored.number, stored.verify_code.slice(0, -1)],
      [stored.number, '%'],
      ['AK-2027-999999', stored.verify_code],
      ["' OR true --", stored.verify_code],
      ['\u0000', '\u0000'],
    ];
    for (const [number, code] of wrong)
      expect(await verify(number, code)).toEqual({ data: { verifyCertificate: null } });
    // The same question with the right code is answered: it was the code that made the difference.
    expect((await verify(stored.number, stored.verify_code)).data.verifyCertificate).not.toBeNull();
  });

  it('lets an address wait after many wrong guesses, and says so', async () => {
    api.clock.advance({ minutes: 11 });
    const wrong = '0'.repeat(26);
    for (let guess = 0; guess < 20; guess += 1) expect((await verify(stored.number, wrong)).errors).toBeUndefined();
    const stopped = await verify(stored.number, stored.verify_code);
    expect(stopped.errors?.[0]?.extensions.code).toBe('TOO_MANY_TRIES');
    api.clock.advance({ minutes: 10 });
    expect((await verify(stored.number, stored.verify_code)).data.verifyCertificate?.number).toBe(stored.number);
  });
});
