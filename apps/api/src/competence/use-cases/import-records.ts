import { Injectable } from '@nestjs/common';
import { recordImport } from '../../organisation/import-batch.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { CsvHeader } from '../../platform/csv/csv-header.ts';
import type { FaultList } from '../../platform/csv/fault-list.ts';
import { readTable } from '../../platform/csv/read-table.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { sql } from 'kysely';
import { recordHeaderColumns, type RecordColumn } from '../record-file-columns.ts';
import { knownRecords, type RecordSender } from '../record-file-known.ts';
import { readRecordLine, type RecordFault, type RecordLine } from '../record-file-rows.ts';
import { RecordWishes, type RecordWish } from '../record-file-wish.ts';
import { insertRecords, updateRecords } from '../record-file-writing.ts';
import { importedRow, recordFaultTeller, type RecordImportReport } from '../record-import-report.ts';

export interface RecordImportOrder {
  readonly file: Buffer;
  /** Only says what it would change. */
  readonly dryRun: boolean;
}

/** Two imports at the same time take turns. */
const IMPORT_LOCK = 7_320_014;
const LISTED_RECORDS = 200;

/**
 * Takes in what the municipality's personnel system knows of people's competence. The whole file is looked through first; all or nothing, and safe
 * to run again. What people have told themselves, their certificates and their studies are never touched.
 */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for everyone but the system administrator. */
  async run(by: RecordSender | null, { file, dryRun }: RecordImportOrder): Promise<RecordImportReport | null> {
    if (!by?.roles.some(({ role }) => role === 'SYSTEM_ADMIN')) return null;
    const lines: RecordLine[] = [];
    const { header, faults } = await readTable(file, recordHeaderColumns, (record, row, heading): RecordFault[] => {
      const read = readRecordLine(record, row, heading);
      if (Array.isArray(read)) return read;
      lines.push(read);
      return [];
    });
    if (header === null) return report(by, { header, faults }, []);
    return this.db.transaction(async (em) => {
      if (!dryRun) await rows(em, sql`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`);
      const numbers = [...new Set(lines.map(({ employee }) => employee))];
      const today = this.clock.today();
      const known = await knownRecords(em, by, { numbers, today, lock: !dryRun });
      const wishes: RecordWish[] = [];
      for (const wish of new RecordWishes(known, today).of(lines))
        if (Array.isArray(wish)) for (const fault of wish) faults.add(fault);
        else wishes.push(wish);
      const done = report(by, { header, faults }, wishes);
      if (dryRun || faults.total > 0) return done;
      const sent = { actorId: by.personId, at: this.clock.now() };
      await insertRecords(em, wishes.filter(isNew), sent);
      await updateRecords(em, wishes.filter(isChanged), sent);
      const { created: added, changed, unchanged } = done;
      await recordImport(em, { kind: 'COMPETENCE', action: 'RECORDS_IMPORTED', file, added, changed, unchanged }, sent);
      return { ...done, applied: true };
    });
  }
}

const isNew = ({ record }: RecordWish): boolean => record === null;
const isChanged = ({ fields }: RecordWish): boolean => fields.length > 0;

interface Looked {
  readonly header: CsvHeader<RecordColumn> | null;
  readonly faults: FaultList<RecordFault>;
}

function report(
  { locale }: RecordSender,
  { header, faults }: Looked,
  wishes: readonly RecordWish[],
): RecordImportReport {
  const created = wishes.filter(isNew).length;
  const changed = wishes.filter(isChanged).length;
  const listed = wishes.filter((wish) => isNew(wish) || isChanged(wish)).slice(0, LISTED_RECORDS);
  return {
    ...{ applied: false, created, changed, unchanged: wishes.length - created - changed },
    records: listed.map((wish) => importedRow(locale, wish)),
    ignored: header?.ignored ?? [],
    faults: faults.list().map(recordFaultTeller(locale, header)),
    faultCount: faults.total,
  };
}
