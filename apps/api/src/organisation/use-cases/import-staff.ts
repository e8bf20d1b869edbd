import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { BrokenCsv, csvRecords, decodeCsv } from '../../platform/csv/csv-file.ts';
import { readHeader } from '../../platform/csv/csv-header.ts';
import { FaultList } from '../../platform/csv/fault-list.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { applyRows, compareRows, endMissing, settle, type StaffCounts } from '../staff-changes.ts';
import { brokenFault, fileFault, headerFault, LISTED_FAULTS, type StaffFault } from '../staff-faults.ts';
import { applyLeaders, type LeaderChanges } from '../staff-leaders.ts';
import { readRow, staffHeaderColumns, type StaffHeader, type StaffRow } from '../staff-rows.ts';
import { faultsAcrossRows, knownNames, openStaging, stage, STAGED_AT_ONCE } from '../staff-staging.ts';

export interface StaffImportOrder {
  /** Only says what it would change. */
  readonly dryRun?: boolean;
  /** The file is the whole staff: employments it does not name end today. */
  readonly complete?: boolean;
}

export interface StaffImport extends StaffCounts, LeaderChanges {
  readonly applied: boolean;
  readonly ended: number;
  /** Columns of the file that mean nothing here. */
  readonly ignored: readonly string[];
}

export interface StaffFileRefused {
  /** At most 200. */
  readonly faults: readonly StaffFault[];
  readonly total: number;
}

/** Larger than the staff of the largest municipality by far. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** Two imports at the same time take turns. */
const IMPORT_LOCK = 7_320_011;

/** Loads people, employments and leaders from the HR system's file. All or nothing, and safe to run again. */
@Injectable()
export class ImportStaff {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    file: Buffer,
    { dryRun = false, complete = false }: StaffImportOrder = {},
  ): Promise<StaffImport | StaffFileRefused> {
    const decoded = decodeCsv(file, LARGEST_BYTES);
    if ('fault' in decoded) return { faults: [fileFault(decoded.fault)], total: 1 };
    const sha256 = createHash('sha256').update(file).digest('hex');
    try {
      return await this.db.transaction(async (em) => {
        await rows(em, sql`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`);
        const read = await this.read(em, decoded.utf8);
        if ('faults' in read) throw new Undo(read);
        const done = await this.apply(em, read, complete);
        if (dryRun) throw new Undo({ ...done, applied: false });
        await this.record(em, done, sha256);
        return done;
      });
    } catch (error) {
      if (error instanceof Undo) return error.answer;
      throw error;
    }
  }

  /** Puts the file's rows beside the stored ones; nothing of the municipality is changed yet. */
  private async read(em: EntityManager, utf8: Buffer): Promise<StaffHeader | StaffFileRefused> {
    const faults = new FaultList<StaffFault>(LISTED_FAULTS);
    const known = await knownNames(em);
    await openStaging(em);
    let header: StaffHeader | undefined;
    let waiting: StaffRow[] = [];
    let staged = 0;
    let row = 0;
    try {
      for await (const record of csvRecords(utf8)) {
        row += 1;
        if (!header) {
          const first = readHeader(record, staffHeaderColumns);
          if ('faults' in first) return { faults: first.faults.map(headerFault), total: first.faults.length };
          header = first;
          continue;
        }
        const read = readRow(record, row, { header, known, faults });
        if (read) waiting.push(read);
        if (waiting.length < STAGED_AT_ONCE) continue;
        await stage(em, waiting);
        staged += waiting.length;
        waiting = [];
      }
    } catch (error) {
      if (!(error instanceof BrokenCsv)) throw error;
      faults.add(brokenFault(error));
    }
    if (waiting.length > 0) await stage(em, waiting);
    for (const fault of await faultsAcrossRows(em, LISTED_FAULTS)) faults.add(fault);
    const empty = !header || staged + waiting.length === 0;
    if (empty && faults.total === 0) faults.add({ row: 0, column: 'filen', sentence: 'har ingen rader.' });
    return faults.total === 0 && header ? header : { faults: faults.list(), total: faults.total };
  }

  private async apply(em: EntityManager, header: StaffHeader, complete: boolean): Promise<StaffImport> {
    const now = this.clock.now();
    const today = this.clock.today();
    const counts = await compareRows(em, today);
    const ended = complete ? counts.missing : 0;
    if (ended > 0) await endMissing(em, today, now);
    if (counts.added + counts.changed > 0) await applyRows(em, now);
    const leaders = header.places.has('leder_for')
      ? await applyLeaders(em, { today, now, complete })
      : { granted: 0, withdrawn: 0 };
    await settle(em, counts.added);
    return { ...counts, ...leaders, missing: counts.missing - ended, ended, applied: true, ignored: header.ignored };
  }

  private async record(em: EntityManager, done: StaffImport, sha256: string): Promise<void> {
    const { added, changed, ended, unchanged, granted, withdrawn } = done;
    const now = this.clock.now();
    await rows(
      em,
      sql`WITH batch AS (
            INSERT INTO import_batch (kind, file_sha256, added, changed, ended, unchanged, applied_at)
            VALUES ('STAFF', ${sha256}, ${added}, ${changed}, ${ended}, ${unchanged}, ${now}) RETURNING id
          )
          INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          SELECT ${now}, NULL, 'STAFF_IMPORTED', 'IMPORT_BATCH', id, ${JSON.stringify({ added, changed, ended, granted, withdrawn })}::jsonb FROM batch`,
    );
  }
}

/** Rolls everything back and leaves the use case as its answer. */
class Undo extends Error {
  readonly answer: StaffImport | StaffFileRefused;

  constructor(answer: StaffImport | StaffFileRefused) {
    super('Undone');
    this.answer = answer;
  }
}
