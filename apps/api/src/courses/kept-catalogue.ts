import { Injectable } from '@nestjs/common';
import type { SharedRun } from './shared-run.ts';

/** At most so many runs and pages are kept by a process: some ten megabytes. */
const MOST_RUNS = 2_000;
const MOST_PAGES = 200;

/** Which runs stand on a page. */
export interface KeptPage {
  readonly version: number;
  readonly ids: readonly string[];
  readonly endCursor: string | null;
  readonly counted: number;
  /** Made at this moment; earlier moments see other runs. */
  readonly from: Date;
  /** From this moment on the first run the filter found has started; null: it found none. */
  readonly until: Date | null;
}

/**
 * What one process keeps of the catalogue, of one version only. Whoever reads has asked PostgreSQL for the version in the same statement as
 * for the seats (catalogue.queries.ts), so that nothing older than what was committed is ever shown, however many processes there are.
 */
@Injectable()
export class KeptCatalogue {
  private version = 0;
  private readonly runs = new Map<string, SharedRun>();
  private readonly pages = new Map<string, KeptPage>();

  /** Forgets everything when a newer version is seen. True when that version is the one that is kept. */
  isOf(version: number): boolean {
    if (version > this.version) {
      this.version = version;
      this.runs.clear();
      this.pages.clear();
    }
    return version === this.version;
  }

  keepRuns(version: number, runs: readonly SharedRun[]): void {
    if (this.isOf(version)) for (const run of runs) keep(this.runs, MOST_RUNS, run.id, run);
  }

  keepPage(key: string, page: KeptPage): void {
    if (this.isOf(page.version)) keep(this.pages, MOST_PAGES, key, page);
  }

  /** Nobody knows yet whether it still is so: ask for the version. */
  page(key: string, now: Date): KeptPage | undefined {
    const page = this.pages.get(key);
    if (!page || now < page.from || (page.until !== null && now >= page.until)) return undefined;
    return page;
  }

  run(id: string): SharedRun | undefined {
    return this.runs.get(id);
  }

  get size(): { readonly runs: number; readonly pages: number } {
    return { runs: this.runs.size, pages: this.pages.size };
  }
}

/** The one that has been kept longest goes first. */
function keep<Value>(kept: Map<string, Value>, most: number, key: string, value: Value): void {
  kept.delete(key);
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, value);
}
