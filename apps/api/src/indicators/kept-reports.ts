import { sql } from 'kysely';
import { firstRow, type Database } from '../platform/database/database.ts';

/** Reports kept in memory; each is one question as one scope sees it. */
const KEPT = 200;

/** Computed reports, kept until something they are made of changes. */
export class KeptReports<Report> {
  private readonly kept = new Map<string, { readonly version: number; readonly report: Report }>();

  constructor(private readonly db: Database) {}

  /** The report of a question: the one that is kept while it still holds, else computed. */
  async of(question: unknown, compute: () => Promise<Report>): Promise<Report> {
    const key = JSON.stringify(question);
    // Read before the report is: a change in between makes the next reader compute again, never keep old numbers as new.
    const version = await this.version();
    const known = this.kept.get(key);
    if (known?.version === version) return known.report;
    const report = await compute();
    this.keep(key, version, report);
    return report;
  }

  /** Rises with every step of a study, employment and unit (migrations 0009 and 0035). */
  private async version(): Promise<number> {
    const row = await firstRow(
      this.db.reader(),
      sql<{ version: number }>`SELECT version FROM formal_competence_version`,
    );
    return row?.version ?? 0;
  }

  private keep(key: string, version: number, report: Report): void {
    this.kept.delete(key);
    const oldest = this.kept.keys().next();
    if (this.kept.size >= KEPT && !oldest.done) this.kept.delete(oldest.value);
    this.kept.set(key, { version, report });
  }
}
