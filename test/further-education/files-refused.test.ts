import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenPdf } from '../given/files.ts';
import { givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPng } from '../given/pictures.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './draft-ask.ts';
import { storedIn, withFiles } from './file-ask.ts';

describe('files that can not be taken', () => {
  let api: TestApi;
  let school: GivenUnit;
  let round: GivenRound;
  let leila: GivenPerson;
  let draft: string;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    leila = await givenPerson(api.sql, 'Leila', school);
    draft = (await writing(api, leila).save({ roundId: round.id, written: { study: 'Norsk' } })).id ?? '';
  });

  it.each<[string, string, Buffer, string]>([
    ['FILE_EMPTY', 'has nothing in it', Buffer.alloc(0), 'tom.pdf'],
    ['FILE_TYPE_WRONG', 'is a page', Buffer.from('<html><script>alert(1)</script>'), 'brev.pdf'],
    ['FILE_TYPE_WRONG', 'is a Word document', Buffer.from('PK\u0003\u0004 word/document.xml'), 'brev.docx'],
    ['FILE_TYPE_WRONG', 'is a drawing that can run', Buffer.from('<svg onload="alert(1)"/>'), 'brev.png'],
    ['FILE_KIND_MISMATCH', 'is a picture that calls itself a PDF', givenPng(), 'brev.pdf'],
    ['FILE_KIND_MISMATCH', 'is a PDF that calls itself a picture', givenPdf(), 'bilde.jpg'],
    ['FILE_BROKEN', 'is half a PDF', givenPdf(9_000).subarray(0, 6_000), 'brev.pdf'],
    ['FILE_BROKEN', 'is half a picture', givenPng().subarray(0, 60), 'bilde.png'],
    ['FILE_TOO_LARGE', 'is 10 MB and a byte', givenPdf(10_000_001), 'stor.pdf'],
    ['FILE_TOO_LARGE', 'is 60 MB', givenPdf(60_000_000), 'stor.pdf'],
  ])('are refused with %s when one %s, and nothing of it stays', async (code, _what, bytes, name) => {
    const before = await storedIn(api);
    const { upload, ofDraft } = withFiles(api, leila);
    const { status, body } = await upload(draft, bytes, name);
    expect({ status, code: body.refusal?.code }).toEqual({ status: 422, code });
    expect(await storedIn(api)).toEqual(before);
    expect(await ofDraft(draft)).toEqual([]);
    // Control: a good one is taken right after.
    expect((await upload(draft, givenPdf(), 'brev.pdf')).status).toBe(200);
  });

  it('are refused by size also when nobody says how long they are', async () => {
    const before = await storedIn(api);
    const chunked = api
      .http()
      .post(`/application-drafts/${draft}/files`)
      .set({
        cookie: await api.cookie(leila.id),
        'content-type': 'application/vnd.kompetanse.file',
        'x-file-name': 'a.pdf',
      })
      .set('transfer-encoding', 'chunked');
    chunked.write(givenPdf(10_500_000).toString('latin1'), 'latin1');
    const { body } = (await chunked) as { body: { refusal?: { code: string } } };
    expect(body.refusal?.code).toBe('FILE_TOO_LARGE');
    expect(await storedIn(api)).toEqual(before);
  });

  it('leave nothing behind when the line is cut in the middle, and can be sent again', async () => {
    const before = await storedIn(api);
    const { cut, upload, ofDraft } = withFiles(api, leila);
    const pdf = givenPdf(2_000_000);
    await cut(draft, { says: pdf.length, sent: pdf.subarray(0, 1_200_000) });
    for (let wait = 0; wait < 40 && (await storedIn(api)).files !== before.files; wait += 1)
      await new Promise((wake) => setTimeout(wake, 50));
    expect(await storedIn(api)).toEqual(before);
    expect((await upload(draft, pdf, 'a.pdf')).status).toBe(200);
    expect(await ofDraft(draft)).toHaveLength(1);
  });

  it('never come from another site, or as a form could send them', async () => {
    const { upload } = withFiles(api, leila);
    expect((await upload(draft, givenPdf(), 'a.pdf', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await upload(draft, givenPdf(), 'a.pdf', { origin: 'https://evil.example' })).status).toBe(403);
    for (const kind of ['text/plain', 'multipart/form-data; boundary=x', 'application/pdf'])
      expect((await upload(draft, givenPdf(), 'a.pdf', { 'content-type': kind })).status).toBe(415);
    // Control: from our own page it is taken.
    expect((await upload(draft, givenPdf(), 'a.pdf', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const elsewhere = await api
      .http()
      .post('/graphql')
      .set('content-type', 'application/vnd.kompetanse.file')
      .send(givenPdf());
    expect(elsewhere.status).toBe(415);
  });
});
