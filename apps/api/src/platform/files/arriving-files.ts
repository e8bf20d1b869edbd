import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../clock/clock.ts';
import { Database, rows } from '../database/database.ts';
import { Arrival, type ArrivedFile, type FileSource } from './arrival.ts';

const HOUR_MS = 3_600_000;

/**
 * Takes in files of people, piece by piece straight into the database: nobody holds a whole file in memory, and no transaction waits
 * for a slow line. How another domain uses it:
 *
 * 1. a table of its own with `file_id uuid PRIMARY KEY REFERENCES stored_file`, what the file belongs to, and the trigger
 *    `AFTER DELETE … FOR EACH ROW EXECUTE FUNCTION stored_file_goes_too()`, so that a file goes with its row;
 * 2. its upload route in FILE_ROUTES of `platform/http/upload.ts`, a POST whose whole body is the file, sent as FILE_CONTENT, its name
 *    percent-encoded in the header `x-file-name`;
 * 3. in the controller, after a look that the viewer may:
 *    `arriving.take(request.raw, writtenHeader(request, 'x-file-name'), (file) => useCase.run(viewer, place, file))`;
 * 4. the use case checks anew in its transaction, inserts its row and calls `keepFile(em, file.id, now)`; what it does not keep is gone;
 * 5. out again: `sendFile(reply, row, (id) => stored.pieces(id))`, where the row comes from a query that asks whether the viewer may.
 *
 * See `further-education/application-files.controller.ts`.
 */
@Injectable()
export class ArrivingFiles {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What keep answers about the whole file, or why it can not be kept; null also when the line was lost. Only what was kept stays. */
  async take<Kept extends object>(
    source: FileSource,
    name: string,
    keep: (file: ArrivedFile) => Promise<Kept | Refuse | null>,
  ): Promise<Kept | Refuse | null> {
    const arrival = new Arrival(this.db, name, this.clock.now());
    try {
      const file = await arrival.receive(source);
      return isRefuse(file) ? file : await keep(file);
    } catch (error) {
      if (!source.complete) return null; // the line was lost: nobody is there to be answered
      throw error;
    } finally {
      await this.drop(arrival.id);
    }
  }

  /** Files whose process died before they were kept. Called each minute. */
  async dropForgotten(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - HOUR_MS);
    await rows(
      this.db.reader(),
      sql`DELETE FROM stored_file WHERE id IN (SELECT id FROM stored_file WHERE kept_at IS NULL AND created_at < ${before} LIMIT 100)`,
    );
  }

  private async drop(id: string | null): Promise<void> {
    if (id) await rows(this.db.reader(), sql`DELETE FROM stored_file WHERE id = ${id} AND kept_at IS NULL`);
  }
}
