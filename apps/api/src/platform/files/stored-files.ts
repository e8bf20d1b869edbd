import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FileKind } from '@kompetanse/domain/files';
import { Database, firstRow, rows } from '../database/database.ts';

/** A kept file as its readers meet it; the domain that holds it adds the address. */
export interface StoredFileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
}

/** Columns of a kept file as StoredFileRow names them; alias the table f. */
export const storedFileColumns = sql`f.id, f.name, f.kind, f.size_bytes AS "sizeBytes"`;

/** The file stays: in the transaction that writes what it belongs to. */
export async function keepFile(em: EntityManager, id: string, now: Date): Promise<void> {
  await rows(em, sql`UPDATE stored_file SET kept_at = ${now} WHERE id = ${id}`);
}

/** The bytes of a file, one piece in memory at a time. */
export async function* piecesOf(db: Database, id: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    const piece = await firstRow(
      db.reader(),
      sql<{ bytes: Buffer }>`SELECT bytes FROM stored_file_piece WHERE file_id = ${id} AND seq = ${seq}`,
    );
    if (!piece) return;
    yield piece.bytes;
  }
}

@Injectable()
export class StoredFiles {
  constructor(private readonly db: Database) {}

  pieces(id: string): AsyncGenerator<Buffer> {
    return piecesOf(this.db, id);
  }
}
