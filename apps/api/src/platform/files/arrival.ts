import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { sql } from 'kysely';
import {
  cleanPicture,
  fileLimits,
  HEAD_BYTES,
  isWholePdf,
  readKind,
  TAIL_BYTES,
  tidyFileName,
  type FileKind,
} from '@kompetanse/domain/files';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { firstRow, rows, type Database } from '../database/database.ts';
import { Gate } from './gate.ts';
import { piecesOf } from './stored-files.ts';

/** A whole file in the database that nobody has kept yet. */
export interface ArrivedFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
  /** Of the bytes as they are kept. */
  readonly sha256: string;
}

const PIECE_BYTES = 256 * 1024;
/** A picture is cleaned as a whole: one is in memory at once. */
const cleaning = new Gate(1);
/** Pieces on their way into the database; who comes in faster is held back on the line. */
const writing = new Gate(4);
const tooLarge: Refuse = { refuse: 'FILE_TOO_LARGE', facts: { field: 'files', max: fileLimits.bytes / 1_000_000 } };

/** Where the bytes come from: a request, as far as it is needed. */
export type FileSource = Pick<IncomingMessage, 'headers' | 'complete' | 'iterator'>;

/** One file on its way in. Each piece is written as it is full; the row exists from the first. */
export class Arrival {
  id: string | null = null;
  private kind: FileKind | null = null;
  private seq = 0;
  private size = 0;
  private tail = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  constructor(
    private readonly db: Database,
    private readonly name: string,
    private readonly now: Date,
  ) {}

  /** Throws when the line is lost. A refused file is not read to its end: the web server lets the rest run out. */
  async receive(source: FileSource): Promise<ArrivedFile | Refuse> {
    if (Number(source.headers['content-length']) > fileLimits.bytes) return tooLarge;
    let waiting: Buffer[] = [];
    let held = 0;
    const flush = async (): Promise<Refuse | null> => {
      const piece = Buffer.concat(waiting);
      [waiting, held] = [[], 0];
      return this.write(piece);
    };
    for await (const part of source.iterator({ destroyOnReturn: false })) {
      waiting.push(part as Buffer);
      held += (part as Buffer).length;
      if (this.size + held > fileLimits.bytes) return tooLarge;
      const refused = held >= PIECE_BYTES ? await flush() : null;
      if (refused) return refused;
    }
    const refused = held > 0 || this.seq === 0 ? await flush() : null;
    return refused ?? this.finish();
  }

  private async write(piece: Buffer): Promise<Refuse | null> {
    if (this.seq === 0) {
      const kind = readKind(this.name, piece.subarray(0, HEAD_BYTES));
      if (isRefuse(kind)) return kind;
      this.kind = kind;
      const row = await firstRow(
        this.db.reader(),
        sql<{
          id: string;
        }>`INSERT INTO stored_file (name, kind, created_at) VALUES (${tidyFileName(this.name, kind)}, ${kind}, ${this.now}) RETURNING id`,
      );
      this.id = row?.id ?? null;
    }
    await this.put(piece);
    this.tail = Buffer.concat([this.tail, piece.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    return null;
  }

  private async put(piece: Buffer): Promise<void> {
    await writing.pass(() =>
      rows(
        this.db.reader(),
        sql`INSERT INTO stored_file_piece (file_id, seq, bytes) VALUES (${this.id}, ${this.seq}, ${piece})`,
      ),
    );
    this.hash.update(piece);
    this.seq += 1;
    this.size += piece.length;
  }

  private async finish(): Promise<ArrivedFile | Refuse> {
    const { id, kind } = this;
    if (!id || !kind) throw new Error('a file without a beginning');
    const broken: Refuse = { refuse: 'FILE_BROKEN', facts: { field: 'files' } };
    if (kind === 'PDF') return isWholePdf(this.tail) ? this.whole(id, kind, this.hash.digest('hex')) : broken;
    return cleaning.pass(async () => {
      const sha256 = await this.clean(id);
      return sha256 === null ? broken : this.whole(id, kind, sha256);
    });
  }

  /** Writes the picture anew without all that is not the picture; its hash, or null when it is broken. */
  private async clean(id: string): Promise<string | null> {
    const pieces: Buffer[] = [];
    for await (const piece of piecesOf(this.db, id)) pieces.push(piece);
    const picture = cleanPicture(Buffer.concat(pieces.splice(0)));
    if (!picture) return null;
    await rows(this.db.reader(), sql`DELETE FROM stored_file_piece WHERE file_id = ${id}`);
    const { buffer, byteOffset, length } = picture.bytes;
    const bytes = Buffer.from(buffer, byteOffset, length);
    [this.seq, this.size] = [0, 0];
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) await this.put(bytes.subarray(at, at + PIECE_BYTES));
    return createHash('sha256').update(bytes).digest('hex');
  }

  private async whole(id: string, kind: FileKind, sha256: string): Promise<ArrivedFile> {
    const row = await firstRow(
      this.db.reader(),
      sql<{
        name: string;
      }>`UPDATE stored_file SET size_bytes = ${this.size}, sha256 = ${sha256} WHERE id = ${id} RETURNING name`,
    );
    return { id, name: row?.name ?? '', kind, sizeBytes: this.size, sha256 };
  }
}
