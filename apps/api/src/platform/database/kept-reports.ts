import { sql } from 'kysely';
import { firstRow, type Database } from './database.ts';

/** Reports kept in memory; each is one question as one scope sees it. */
const KEPT = 200;

/** Computed reports, kept until something they are made of changes. */
export class KeptReports<Report> {
  private readonly kept = new Map<string, { readonly version: number; readonly report: Report }>();
  /** Under way now, so that many who ask the same at once are answered by one computation. */
  private readonly underWay = new Map<string, Promise<Report>>();

  /** versionTable: of one row with a number, version, that rises in the transaction of every change the reports are made of. */
  constructor(
    private readonly db: Database,
    private readonly versionTable: string,
  ) {}

  /** The report of a question: the one that is kept while it still holds, else computed. */
  async of(question: unknown, compute: () => Promise<Report>): Promise<Report> {
    const key = JSON.stringify(question);
    // Read before the report is: a change in between makes the next reader compute again, never keep old numbers as new.
    const version = await this.version();
    const known = this.kept.get(key);
    if (known?.version === version) return known.report;
    const asked = `${version} ${key}`;
    const running =
      this.underWay.get(asked) ?? this.compute(key, version, compute).finally(() => this.underWay.delete(asked));
    this.underWay.set(asked, running);
    return running;
  }

  private async compute(key: string, version: number, compute: () => Promise<Report>): Promise<Report> {
    const report = await compute();
    this.keep(key, version, report);
    return report;
  }

  private async version(): Promise<number> {
    const row = await firstRow(
      this.db.reader(),
      sql<{ version: number }>`SELECT version FROM ${sql.table(this.versionTable)}`,
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
