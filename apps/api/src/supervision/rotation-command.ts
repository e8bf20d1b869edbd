import { sql } from 'kysely';
import { rows, type Database } from '../platform/database/database.ts';
import type { KeyRing } from '../platform/sealing/key-ring.ts';
import { ResealTexts } from './use-cases/reseal-texts.ts';

interface Rotation {
  readonly lines: readonly string[];
  /** Every text is sealed with the current key: the older ones can be taken away. */
  readonly whole: boolean;
}

/** What the command does and says: counts, ids of rows and of keys; never a text, a name or a key. */
export async function rotateNotes(db: Database, ring: KeyRing): Promise<Rotation> {
  const { resealed, unreadable } = await new ResealTexts(db, ring).run();
  const use = await rows(
    db.reader(),
    sql<{ keyId: string; n: number }>`SELECT key_id AS "keyId", count(*)::int AS n
      FROM (SELECT key_id FROM supervision_note UNION ALL SELECT key_id FROM supervision_agenda) t GROUP BY key_id ORDER BY key_id`,
  );
  return {
    lines: [
      `Forseglet på nytt med nøkkelen «${ring.currentId}»: ${resealed} tekster.`,
      ...unreadable.map(({ table, id, why }) => `Kan ikke leses, og er ikke rørt: ${table} ${id} (${why})`),
      ...use.map(
        ({ keyId, n }) =>
          `  ${n} tekster har nøkkelen «${keyId}»${keyId === ring.currentId ? '' : ', som må beholdes'}`,
      ),
    ],
    whole: use.every(({ keyId }) => keyId === ring.currentId),
  };
}
