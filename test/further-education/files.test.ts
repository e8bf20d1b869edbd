import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ArrivingFiles } from '../../apps/api/src/platform/files/arriving-files.ts';
import { givenPdf } from '../given/files.ts';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenJpeg, givenPng, givenWebp } from '../given/pictures.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';
import { writing } from './draft-ask.ts';
import { storedIn, withFiles, type SeenFile } from './file-ask.ts';

describe('files of an application', () => {
  let api: TestApi;
  let school: GivenUnit;
  let round: GivenRound;
  let [leila, torbjorn, vilja, sander, samira] = [] as unknown as GivenPerson[] & {
    0: GivenPerson;
    1: GivenPerson;
    2: GivenPerson;
    3: GivenPerson;
    4: GivenPerson;
  };
  let draft: string;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const other = await givenUnit(api.sql, 'Åmot ungdomsskole', { parent: sector });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    samira = await givenPerson(api.sql, 'Samira', other);
    await givenRole(api.sql, samira, 'UNIT_LEADER', other);
    sander = await givenPerson(api.sql, 'Sander', school);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    leila = await givenPerson(api.sql, 'Leila', school);
    draft = (await writing(api, leila).save({ roundId: round.id, written: { study: 'Norsk' } })).id ?? '';
  });

  it('are kept as they came, and saved by their writer as nothing but a file', async () => {
    const { upload, ofDraft, save } = withFiles(api, leila);
    const pdf = givenPdf(700_000);
    const answer = await upload(draft, pdf, 'Opptaksbrev høsten 2027.pdf');
    expect(answer).toMatchObject({ status: 200, body: { name: 'Opptaksbrev høsten 2027.pdf', already: false } });
    const [file] = await ofDraft(draft);
    expect(file).toMatchObject({ kind: 'PDF', sizeBytes: 700_000, address: `/application-files/${answer.body.id}` });
    const saved = await save(file!.id);
    expect(saved.bytes.equals(pdf)).toBe(true);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '700000',
      'content-disposition': `attachment; filename="Opptaksbrev h_sten 2027.pdf"; filename*=UTF-8''Opptaksbrev%20h%C3%B8sten%202027.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('are only the picture when they are pictures', async () => {
    const { upload, save } = withFiles(api, leila);
    for (const [bytes, name] of [
      [givenJpeg(), 'vitnemål.JPG'],
      [givenPng([90, 90], { extra: { tEXt: 'Author\0Ola' }, behind: '<script>' }), 'vitnemål.png'],
      [givenWebp(), 'vitnemål'],
    ] as const) {
      const { status, body } = await upload(draft, bytes, name);
      expect([status, body.refusal?.code]).toEqual([200, undefined]);
      const kept = await save(body.id ?? '');
      expect(kept.bytes.toString('latin1')).not.toMatch(/GPS|Ola|author|script/);
      expect(kept.bytes.length).toBe(Number(kept.headers['content-length']));
    }
    expect((await withFiles(api, leila).ofDraft(draft)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'vitnemål.JPG JPEG',
      'vitnemål.png PNG',
      'vitnemål.webp WEBP', // whoever saves it gets a name that opens as what it is
    ]);
  });

  it('are gone within the hour when the process died while they came', async () => {
    const now = api.clock.now();
    const arriving = (at: Date) =>
      api.sql.query(`INSERT INTO stored_file (name, kind, created_at) VALUES ('halv.pdf', 'PDF', $1)`, [at]);
    await arriving(new Date(now.getTime() - 3_700_000));
    await arriving(now);
    await api.app.get(ArrivingFiles).dropForgotten();
    const { rows } = await api.sql.query(`DELETE FROM stored_file WHERE name = 'halv.pdf' RETURNING id`);
    expect(rows).toHaveLength(1); // the one that is still on its way
  });

  it('are there once when the same is sent twice, also at the same moment', async () => {
    const { upload, ofDraft } = withFiles(api, leila);
    const first = await upload(draft, givenPdf(), 'en.pdf');
    const again = await upload(draft, givenPdf(), 'to.pdf');
    expect(again.body).toMatchObject({ id: first.body.id, name: 'en.pdf', already: true });
    const both = await Promise.all(['a', 'b', 'c'].map((name) => upload(draft, givenPdf(3_000), `${name}.pdf`)));
    expect(both.map(({ body }) => body.already).sort()).toEqual([false, true, true]);
    expect(await ofDraft(draft)).toHaveLength(2);
    expect(await storedIn(api)).toMatchObject({
      files: (await api.sql.query('SELECT 1 FROM application_file')).rows.length,
    });
  });

  it('are at most ten, also when twelve come at once', async () => {
    const { upload, ofDraft } = withFiles(api, leila);
    const many = Array.from({ length: 12 }, (_none, index) => upload(draft, givenPdf(2_000, `nr ${index}`), 'a.pdf'));
    const codes = (await Promise.all(many)).map(({ body }) => body.refusal?.code ?? 'added').sort();
    expect(codes).toEqual(['FILES_TOO_MANY', 'FILES_TOO_MANY', ...Array<string>(10).fill('added')]);
    expect(await ofDraft(draft)).toHaveLength(10);
  });

  it('are seen by nobody but the writer until they are sent, then by those who follow the application', async () => {
    const { upload, ofDraft } = withFiles(api, leila);
    const { body } = await upload(draft, givenPdf(), 'brev.pdf');
    const id = body.id ?? '';
    const readers = async (): Promise<number[]> =>
      Promise.all(
        [leila, torbjorn, vilja, sander, samira, null].map(async (one) => (await withFiles(api, one).save(id)).status),
      );
    expect(await readers()).toEqual([200, 404, 404, 404, 404, 404]);
    for (const stranger of [torbjorn, sander, null]) {
      expect((await withFiles(api, stranger).upload(draft, givenPdf(3_000), 'x.pdf')).status).toBe(404);
      // Not even looked at: a file of the wrong kind is not told to be of the wrong kind.
      expect((await withFiles(api, stranger).upload(draft, Buffer.from('MZ no pdf'), 'x.pdf')).status).toBe(404);
      expect((await withFiles(api, stranger).remove(draft, id)).code).toMatch(/NOT_FOUND|SIGN_IN/);
    }
    expect(await ofDraft(draft)).toHaveLength(1);
    const version = (await writing(api, leila).mine())[0]?.version;
    const sent = await asking(api).submit(leila, { ...wish, roundId: round.id }, { id: draft, version });
    expect(await readers()).toEqual([200, 200, 200, 404, 404, 404]);
    expect(await withFiles(api, torbjorn).ofApplication(sent.id ?? '')).toMatchObject([{ name: 'brev.pdf' }]);
    // What is sent is not the writer's to change.
    expect((await withFiles(api, leila).remove(draft, id)).code).toBe('NOT_FOUND');
  });

  it('of an application that was sent back change when it is sent again, and not before', async () => {
    const applicationId = await givenApplication(api.sql, leila, school, { round, state: 'RETURNED' });
    const { upload, remove, ofDraft, ofApplication } = withFiles(api, leila);
    const old = (await upload(draft, givenPdf(2_000, 'old'), 'gammel.pdf')).body.id ?? '';
    await api.sql.query('UPDATE application_file SET application_id = $1, draft_id = NULL WHERE file_id = $2', [
      applicationId,
      old,
    ]);
    const mend = async (): Promise<string> =>
      (await writing(api, leila).save({ roundId: round.id, applicationId, written: { study: 'Norsk' } })).id ?? '';
    const names = (files: readonly SeenFile[] | null): string[] => (files ?? []).map(({ name }) => name);

    let mending = await mend();
    expect(names(await ofDraft(mending))).toEqual(['gammel.pdf']);
    await upload(mending, givenPdf(2_000, 'new'), 'ny.pdf');
    expect((await upload(mending, givenPdf(2_000, 'old'), 'gammel.pdf')).body.already).toBe(true);
    expect(names((await remove(mending, old)).files ?? [])).toEqual(['ny.pdf']);
    expect(names(await ofApplication(applicationId))).toEqual(['gammel.pdf']);
    // Thrown away: as it was sent, and the new file is gone with its bytes.
    const before = await storedIn(api);
    await writing(api, leila).discard(mending);
    expect((await storedIn(api)).files).toBe(before.files - 1);
    mending = await mend();
    expect(names(await ofDraft(mending))).toEqual(['gammel.pdf']);
    // Sent: as it was mended.
    await upload(mending, givenPdf(2_000, 'new'), 'ny.pdf');
    await remove(mending, old);
    const { version } = (await writing(api, leila).mine()).find(({ id }) => id === mending) ?? {};
    const sent = await asking(api).resend(
      leila,
      applicationId,
      { ...wish, roundId: round.id },
      { id: mending, version },
    );
    expect(sent.state).toBe('SUBMITTED');
    expect(names(await ofApplication(applicationId))).toEqual(['ny.pdf']);
    expect((await withFiles(api, torbjorn).save(old)).status).toBe(404);
  });

  it('are gone with the draft that is thrown away, and with the wish to have them out', async () => {
    const before = await storedIn(api);
    const { upload, remove } = withFiles(api, leila);
    const { body } = await upload(draft, givenPdf(), 'en.pdf');
    await upload(draft, givenPdf(4_000), 'to.pdf');
    expect((await remove(draft, body.id ?? '')).files).toMatchObject([{ name: 'to.pdf' }]);
    expect((await remove(draft, body.id ?? '')).files).toHaveLength(1); // again, as after a lost answer
    await writing(api, leila).discard(draft);
    expect(await storedIn(api)).toEqual(before);
  });
});
