import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, rows } from '../../platform/database/database.ts';
import { KeyRing } from '../../platform/sealing/key-ring.ts';
import { placeOf, resealed, type SealedTable } from '../sealed-text.ts';

const BATCH = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface Resealing {
  /** How many texts now have the current key instead of an older one. */
  readonly resealed: number;
  /** Texts that no key of the ring opens; they are left as they are. */
  readonly unreadable: readonly { readonly table: SealedTable; readonly id: string; readonly why: string }[];
}

/**
 * Seals every text with the current key. A batch is one transaction that holds its rows: whoever writes meanwhile waits, a second
 * run finds what the first has not done, and one that was killed has done whole batches. Versions stay: no writer is told of it.
 */
@Injectable()
export class ResealTexts {
  constructor(
    private readonly db: Database,
    private readonly ring: KeyRing,
  ) {}

  async run(): Promise<Resealing> {
    const done = [await this.all('supervision_note'), await this.all('supervision_agenda')];
    return {
      resealed: done.reduce((sum, one) => sum + one.resealed, 0),
      unreadable: done.flatMap((one) => one.unreadable),
    };
  }

  private async all(table: SealedTable): Promise<Resealing> {
    let whole: Resealing = { resealed: 0, unreadable: [] };
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const batch = await this.batch(table, after);
      after = batch.last;
      whole = {
        resealed: whole.resealed + batch.resealed,
        unreadable: [...whole.unreadable, ...batch.unreadable],
      };
    }
    return whole;
  }

  private batch(table: SealedTable, after: string): Promise<Resealing & { readonly last: string | undefined }> {
    return this.db.transaction(async (em) => {
      const found = await rows(
        em,
        sql<{
          id: string;
          sealed: string;
        }>`SELECT id, sealed FROM ${sql.table(table)} WHERE key_id <> ${this.ring.currentId} AND id > ${after}::uuid
          ORDER BY id LIMIT ${BATCH} FOR UPDATE`,
      );
      const unreadable = [];
      for (const row of found) {
        const again = resealed(this.ring, placeOf(table, row.id), row.sealed);
        if ('closed' in again) {
          unreadable.push({ table, id: row.id, why: `${again.closed} ${again.keyId}` });
          continue;
        }
        await rows(
          em,
          sql`UPDATE ${sql.table(table)} SET sealed = ${again.sealed}, key_id = ${again.keyId} WHERE id = ${row.id}`,
        );
      }
      return { resealed: found.length - unreadable.length, unreadable, last: found.at(-1)?.id };
    });
  }
}
