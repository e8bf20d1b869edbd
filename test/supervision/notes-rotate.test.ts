import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { KeyRing, type Sealed, type SealedAt } from '../../apps/api/src/platform/sealing/key-ring.ts';
import { opened, placeOf } from '../../apps/api/src/supervision/sealed-text.ts';
import { rotateNotes } from '../../apps/api/src/supervision/rotation-command.ts';
import { ResealTexts } from '../../apps/api/src/supervision/use-cases/reseal-texts.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const [OLD, NEW] = [key('k1', 5), key('ny', 99)];
const asSetting = ({ id, key: bytes }: typeof OLD): string => `${id}:${bytes.toString('base64')}`;

/** Dies after so many texts, in the middle of a batch. */
class Dying extends KeyRing {
  left = 0;
  override seal(text: string, at: SealedAt): Sealed {
    if (this.left === 0) throw new Error('killed');
    this.left -= 1;
    return super.seal(text, at);
  }
}

describe('rotating the keys of notes', () => {
  let api: TestApi;
  let marius: GivenPerson;
  let sander: GivenPerson;
  let sessionIds: readonly string[];

  const db = (): Database => api.app.get(Database);
  const held = async (): Promise<{ id: string; sealed: string; keyId: string; state: string }[]> =>
    (
      await api.sql.query<{ id: string; sealed: string; keyId: string; state: string }>(
        `SELECT id, sealed, key_id AS "keyId", state FROM supervision_note ORDER BY id`,
      )
    ).rows;
  /** Notes sealed with those keys in turn, half of them final. Answers the texts by row. */
  const givenNotes = async (texts: readonly string[], rings: readonly KeyRing[]): Promise<Map<string, string>> => {
    await api.sql.query('DELETE FROM supervision_note');
    const kept = new Map<string, string>();
    for (const [index, text] of texts.entries()) {
      const id = crypto.randomUUID();
      const { sealed, keyId } = rings[index % rings.length]!.seal(text, placeOf('supervision_note', id));
      const final = index % 2 === 0;
      await api.sql.query(
        `INSERT INTO supervision_note (id, session_id, author_id, sealed, key_id, state, created_at, written_at, finalised_at)
         VALUES ($1, $2, $3, $4, $5, $6, now(), now(), $7)`,
        [id, sessionIds[index], marius.id, sealed, keyId, final ? 'FINAL' : 'DRAFT', final ? new Date() : null],
      );
      kept.set(id, text);
    }
    return kept;
  };
  const readAll = async (ring: KeyRing) =>
    new Map((await held()).map((row) => [row.id, opened(ring, 'supervision_note', row)]));

  beforeAll(async () => {
    // The product knows the new key already, as it must before the command is run, and still seals with the old one.
    api = await startApi({ env: { NOTE_KEYS: `${asSetting(OLD)},${asSetting(NEW)}` } });
    [marius, sander] = [await givenPerson(api.sql, 'Marius'), await givenPerson(api.sql, 'Sander')];
    sessionIds = (await givenSeries(api.sql, marius, [sander], { sessions: 250 })).sessionIds;
  });
  beforeEach(() => api.sql.query('DELETE FROM supervision_note'));
  afterAll(() => api.close());

  it('gives every text the current key and loses none, whatever the keys, killed half-way or not', async () => {
    const some = fc.record({
      texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 12 }),
      olds: fc.uniqueArray(fc.integer({ min: 2, max: 90 }), { minLength: 1, maxLength: 4 }),
      killedAfter: fc.integer({ min: 0, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ texts, olds, killedAfter }) => {
        const old = olds.map((byte) => key(`k${byte}`, byte));
        const kept = await givenNotes(
          texts,
          old.map((one) => new KeyRing([one])),
        );
        const all = [NEW, ...old];
        const dying = new Dying(all);
        dying.left = killedAfter;
        await new ResealTexts(db(), dying).run().catch(() => undefined);
        expect(await readAll(new KeyRing(all))).toEqual(kept);
        await new ResealTexts(db(), new KeyRing(all)).run();
        expect((await held()).every(({ keyId }) => keyId === 'ny')).toBe(true);
        expect(await readAll(new KeyRing([NEW]))).toEqual(kept); // the old keys are not needed any more
      }),
      { numRuns: 25 },
    );
  });

  it('does whole batches: what was done before it was killed stays done, two at once do no harm', async () => {
    const texts = sessionIds.map((id, index) => `${index} ${id}`);
    const kept = await givenNotes(texts, [new KeyRing([OLD])]);
    const all = [NEW, OLD];
    const dying = new Dying(all);
    dying.left = 150;
    await expect(new ResealTexts(db(), dying).run()).rejects.toThrow('killed');
    expect((await held()).filter(({ keyId }) => keyId === 'ny')).toHaveLength(100);
    const both = await Promise.all([1, 2].map(() => new ResealTexts(db(), new KeyRing(all)).run()));
    expect(both[0]!.resealed + both[1]!.resealed).toBe(150);
    expect(await readAll(new KeyRing(all))).toEqual(kept);
  });

  it('waits for nobody’s version: who is writing goes on, and keeps the last words', async () => {
    const does = writing(api);
    const [session = ''] = sessionIds;
    await does.note(marius, session, 'Før');
    const all = [NEW, OLD];
    const [, kept] = await Promise.all([
      new ResealTexts(db(), new KeyRing(all)).run(),
      does.note(marius, session, 'Mens det skjer', 1),
    ]);
    expect(kept).toMatchObject({ version: 2 });
    expect([...(await readAll(new KeyRing(all))).values()]).toEqual(['Mens det skjer']);
  });

  it('names the rows whose key is lost, leaves them alone, and does the others', async () => {
    await givenNotes(['borte', 'her'], [new KeyRing([key('borte', 7)]), new KeyRing([OLD])]);
    const before = (await held()).find(({ keyId }) => keyId === 'borte')!;
    const { lines, whole } = await rotateNotes(db(), new KeyRing([NEW, OLD]));
    expect(lines).toEqual([
      'Forseglet på nytt med nøkkelen «ny»: 1 tekster.',
      `Kan ikke leses, og er ikke rørt: supervision_note ${before.id} (KEY_LOST borte)`,
      '  1 tekster har nøkkelen «borte», som må beholdes',
      '  1 tekster har nøkkelen «ny»',
    ]);
    expect(whole).toBe(false);
    expect(await held()).toContainEqual(before);
    const back = await rotateNotes(db(), new KeyRing([NEW, key('borte', 7)]));
    expect(back).toMatchObject({ whole: true });
  });
});
