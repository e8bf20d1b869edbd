import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenPresence, givenSeries, type SeriesWish } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

const keyOf = (id: string, byte: number): string => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;

describe('what is written of a meeting', () => {
  let api: TestApi;
  let marius: GivenPerson;
  let sander: GivenPerson;
  let leila: GivenPerson;
  let does: ReturnType<typeof writing>;

  /** A first meeting that was held, and a second one to come. */
  const given = async (wish: SeriesWish = {}): Promise<{ seriesId: string; held: string; coming: string }> => {
    const { id, sessionIds } = await givenSeries(api.sql, marius, [sander, leila], {
      startsAt: '2026-11-17T10:00:00Z',
      ...wish,
    });
    await givenPresence(api.sql, sessionIds[0]!, [sander], [leila]);
    return { seriesId: id, held: sessionIds[0]!, coming: sessionIds[1]! };
  };
  const noteOf = async (by: GivenPerson, id: string) => (await does.read(by, id))?.note;

  beforeAll(async () => {
    api = await startApi({ env: { NOTE_KEYS: keyOf('k1', 1) } });
    const school = await givenUnit(api.sql, 'Rena skole');
    [marius, sander, leila] = [
      await givenPerson(api.sql, 'Marius', school),
      await givenPerson(api.sql, 'Sander', school),
      await givenPerson(api.sql, 'Leila', school),
    ];
    does = writing(api);
  });
  afterAll(() => api.close());

  it('is written by the supervisor, read by all who take part, and final when the supervisor says so', async () => {
    const { held } = await given();
    expect(await does.note(marius, held, 'Første ord')).toMatchObject({ version: 1 });
    expect(await does.note(marius, held, 'Første ord, og fler', 1)).toMatchObject({ version: 2 });
    for (const person of [marius, sander, leila])
      expect(await noteOf(person, held)).toMatchObject({
        text: 'Første ord, og fler',
        state: 'DRAFT',
        unreadable: null,
      });
    expect(await does.finalise(marius, held, 2)).toMatchObject({ version: 3 });
    expect(await noteOf(sander, held)).toMatchObject({ text: 'Første ord, og fler', state: 'FINAL' });
    expect((await does.read(sander, held))?.readers.map(({ id }) => id)).toEqual([marius.id, leila.id, sander.id]);
  });

  it('is nobody’s to write or make final but the supervisor’s; to participants the meeting is as absent', async () => {
    const { held } = await given();
    await does.note(marius, held, 'Bare min');
    expect(await does.note(sander, held, 'Sander skriver', 1)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await does.finalise(sander, held, 1)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await noteOf(marius, held)).toMatchObject({ text: 'Bare min', state: 'DRAFT', version: 1 });
  });

  it('never changes once it is final: not through the product, not in the database', async () => {
    const { held } = await given();
    await does.note(marius, held, 'Slik ble det');
    const other = await given();
    await does.note(marius, other.held, 'En kladd');
    await does.finalise(marius, held, 1);
    expect(await does.note(marius, held, 'Slik ble det ikke', 2)).toMatchObject({ code: 'NOTE_FINAL' });
    expect(await does.finalise(marius, held, 2)).toMatchObject({ code: 'NOTE_FINAL' });
    for (const change of [
      `sealed = (SELECT sealed FROM supervision_note WHERE session_id = '${other.held}')`,
      `state = 'DRAFT', finalised_at = NULL`,
      `written_at = now()`,
      `key_id = 'k9', sealed = replace(sealed, 'v1.k1', 'v1.k9'), version = 9`,
    ])
      await expect(
        api.sql.query(`UPDATE supervision_note SET ${change} WHERE session_id = $1`, [held]),
      ).rejects.toThrow('A final note is not changed');
    // Negative control: a draft takes the same change.
    await api.sql.query('UPDATE supervision_note SET written_at = now() WHERE session_id = $1', [other.held]);
    expect(await noteOf(sander, held)).toMatchObject({ text: 'Slik ble det' });
  });

  it('tells the second of two windows, and keeps what the first one wrote', async () => {
    const { held } = await given();
    const both = await Promise.all(['Fra den ene', 'Fra den andre'].map((text) => does.note(marius, held, text)));
    expect(both.map(({ code }) => code).sort()).toEqual(['NOTE_CHANGED', undefined]);
    const kept = both.findIndex(({ code }) => code === undefined) === 0 ? 'Fra den ene' : 'Fra den andre';
    expect(await does.note(marius, held, 'Uten å ha sett det', 7)).toMatchObject({ code: 'NOTE_CHANGED' });
    expect(await does.finalise(marius, held, 7)).toMatchObject({ code: 'NOTE_CHANGED' });
    expect(await noteOf(marius, held)).toMatchObject({ text: kept, version: 1 });
  });

  it('waits for the meeting to be held before it is final, and is not about one that was called off', async () => {
    const { coming, held } = await given();
    await does.note(marius, coming, 'Forberedt');
    expect(await does.finalise(marius, coming, 1)).toMatchObject({ code: 'NOTE_NOT_HELD' });
    await does.note(marius, held, ' ');
    expect(await does.finalise(marius, held, 1)).toMatchObject({ code: 'TEXT_TOO_SHORT' });
    expect(await does.note(marius, held, 'x'.repeat(20_001), 1)).toMatchObject({ code: 'TEXT_TOO_LONG' });
    const off = await given({ sessionStates: ['HELD', 'CANCELLED'] });
    expect(await does.note(marius, off.coming, 'Avlyst')).toMatchObject({ code: 'STALE_STATE' });
  });

  it('has an agenda that all who take part write, until the meeting is held', async () => {
    const { coming, held } = await given();
    expect(await does.agenda(leila, coming, 'Overganger')).toMatchObject({ version: 1 });
    expect(await does.agenda(sander, coming, 'Overganger og frikvarter')).toMatchObject({ code: 'NOTE_CHANGED' });
    expect(await does.agenda(sander, coming, 'Overganger og frikvarter', 1)).toMatchObject({ version: 2 });
    expect((await does.read(marius, coming))?.agenda).toMatchObject({ text: 'Overganger og frikvarter' });
    expect(await does.agenda(marius, held, 'For sent')).toMatchObject({ code: 'STALE_STATE' });
  });

  it('is closed to who has left, and what was before is closed to who came later', async () => {
    const { seriesId, held, coming } = await given();
    await does.note(marius, held, 'Mens Leila var med');
    await does.agenda(marius, coming, 'Etter Leila');
    const [late, at] = [await givenPerson(api.sql, 'Sen'), '2026-11-20T10:00:00Z'];
    await api.sql.query(`INSERT INTO supervision_participant (series_id, person_id, joined_at) VALUES ($1, $2, $3)`, [
      seriesId,
      late.id,
      at,
    ]);
    await api.sql.query(`UPDATE supervision_participant SET left_at = $3 WHERE series_id = $1 AND person_id = $2`, [
      seriesId,
      leila.id,
      at,
    ]);
    expect(await does.read(leila, held)).toBeNull();
    expect(await does.read(leila, coming)).toBeNull();
    expect(await does.read(late, held)).toBeNull();
    expect(await does.read(late, coming)).toMatchObject({ agenda: { text: 'Etter Leila' } });
    expect((await does.read(marius, held))?.readers).toHaveLength(2);
    // Negative control: who was there all the time reads both.
    expect(await noteOf(sander, held)).toMatchObject({ text: 'Mens Leila var med' });
  });

  it('says so when its key is lost or it is damaged, is not written over, and nothing else is harmed', async () => {
    const [lost, fine] = [await given(), await given()];
    for (const { held } of [lost, fine]) await does.note(marius, held, 'Kan leses');
    const seal = (session: string, sealed: string) =>
      api.sql.query(`UPDATE supervision_note SET ${sealed} WHERE session_id = $1`, [session]);
    await seal(lost.held, `key_id = 'borte', sealed = replace(sealed, 'v1.k1', 'v1.borte')`);
    const note = await noteOf(sander, lost.held);
    expect(note).toMatchObject({ text: null, unreadable: { code: 'NOTE_KEY_LOST' } });
    expect(note?.unreadable?.sentence).toContain('nøkkelen «borte» mangler');
    expect(await does.note(marius, lost.held, 'Over det', 1)).toMatchObject({ code: 'NOTE_KEY_LOST' });
    expect(await does.finalise(marius, lost.held, 1)).toMatchObject({ code: 'NOTE_KEY_LOST' });
    expect(await noteOf(sander, fine.held)).toMatchObject({ text: 'Kan leses' });
    expect(await does.agenda(leila, lost.coming, 'Rekken går videre')).toMatchObject({ version: 1 });
    await seal(lost.held, `key_id = 'k1', sealed = replace(sealed, 'v1.borte', 'v1.k1')`);
    expect(await noteOf(sander, lost.held)).toMatchObject({ text: 'Kan leses' }); // the key is back
    await seal(lost.held, `sealed = (SELECT sealed FROM supervision_note WHERE session_id = '${fine.held}')`);
    expect(await noteOf(sander, lost.held)).toMatchObject({ text: null, unreadable: { code: 'NOTE_DAMAGED' } });
  });
});
