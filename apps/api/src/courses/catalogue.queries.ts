import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { afterCursor, fitting, seesEverything, type CataloguePage, type Reading } from './catalogue-filter.ts';
import { MOST_COUNTED, seatColumns, totalOf, type RunPageRows } from './course-rows.ts';
import { KeptCatalogue, type KeptPage } from './kept-catalogue.ts';
import { RunPageQueries } from './run-page.queries.ts';
import { plansSessions } from './run-scope.ts';
import { SharedRuns, sharedRunColumns, type SharedRun, type SharedRunRow } from './shared-run.ts';

/** The seats of a run, read with the version of the catalogue (a run has a version of its own); id null: no such run. */
interface Seats {
  readonly catalogue: number;
  readonly id: string | null;
  readonly seatsTaken: number;
  readonly guestPeak: number;
  readonly seatsLeft: number;
}
/** id null: there is no run, only the version. */
type Versioned = Omit<SharedRunRow, 'id'> & { readonly catalogue: number; readonly id: string | null };
interface Counted {
  readonly counted: number;
  readonly until: Date | null;
}

const count = sql`(SELECT count(*)::int FROM (SELECT FROM fitting LIMIT ${sql.lit(MOST_COUNTED + 1)}) n) AS counted`;

/** What can be joined now. What is the same for everybody is kept for each version of the catalogue; seats are read anew each time (ADR 0013). */
@Injectable()
export class CatalogueQueries {
  private readonly loading = new Map<string, Promise<unknown>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly kept: KeptCatalogue,
    private readonly pages: RunPageQueries,
  ) {}

  /** Runs that have not started, soonest first. Without sign-in, and for guardians, only what guardians may join. */
  async catalogue(viewer: Viewer | null, filter: CataloguePage): Promise<RunPageRows> {
    const reading = { viewer, now: this.clock.now(), today: this.clock.today() };
    // What somebody typed, and what is theirs alone, is not kept; which runs are full is anew each time.
    if (filter.search?.trim() || filter.onlyForMe || filter.onlyFreeSeats) return this.found(filter, reading);
    const { types, audience, unit, from, to, first, after } = filter;
    const key = JSON.stringify([seesEverything(viewer), types, audience, unit, from, to, first, after]);
    return (await this.stillKept(key, reading.now)) ?? this.load(key, filter, reading);
  }

  /** One run as this reader may see it: drafts only who plans them, guardian-only readers only what is for guardians. Null when not there. */
  async run(id: string, viewer: Viewer | null): Promise<SharedRun | null> {
    const known = rowId(id)?.toLowerCase();
    if (known === undefined) return null;
    const run = this.kept.run(known) ? (await this.seatedNow([known]))[0] : await this.pages.run(known);
    if (!run || (run.state === 'DRAFT' && !(await this.plans(viewer, run.id)))) return null;
    return seesEverything(viewer) || run.course.audience !== 'EMPLOYEE' ? run : null;
  }

  /** Whether the run is the viewer's to plan. */
  private async plans(viewer: Viewer | null, runId: string): Promise<boolean> {
    if (!viewer) return false;
    const found = await rows(
      this.db.reader(),
      sql`SELECT FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = ${runId}::uuid AND ${plansSessions(viewer)}`,
    );
    return found.length > 0;
  }

  /** The kept page with its seats as they are now; undefined when there is none, or it is no longer so. */
  private async stillKept(key: string, now: Date): Promise<RunPageRows | undefined> {
    await this.loading.get(key)?.catch(() => undefined); // its own caller is told
    const page = this.kept.page(key, now);
    if (!page) return undefined;
    const seats = await this.seats(page.ids);
    const version = seats[0]?.catalogue;
    if (version !== page.version || !this.kept.isOf(version)) return undefined;
    const runs = this.seated(page.ids, seats);
    return runs && { runs, endCursor: page.endCursor, ...totalOf(page.counted) };
  }

  /** Reads a page whole, and keeps it. Others who want it meanwhile wait, and then ask whether it still is so. */
  private async load(key: string, filter: CataloguePage, reading: Reading): Promise<RunPageRows> {
    const loading = this.whole(filter, reading);
    this.loading.set(key, loading);
    try {
      const { runs, page } = await loading;
      this.kept.keepRuns(page.version, runs);
      this.kept.keepPage(key, page);
      return { runs, endCursor: page.endCursor, ...totalOf(page.counted) };
    } finally {
      if (this.loading.get(key) === loading) this.loading.delete(key);
    }
  }

  private async whole(filter: CataloguePage, reading: Reading): Promise<{ runs: SharedRun[]; page: KeptPage }> {
    const { first, after } = filter;
    const found = await rows(
      this.db.reader(),
      sql<Versioned & Counted>`
        WITH ${fitting(filter, reading)}
        SELECT v.no AS catalogue, ${count}, (SELECT f.starts_at FROM fitting f ORDER BY f.starts_at LIMIT 1) AS until, q.*
          FROM catalogue_version v LEFT JOIN LATERAL (
            SELECT ${sharedRunColumns} FROM fitting r WHERE ${afterCursor(after)} ORDER BY r.starts_at, r.id LIMIT ${first + 1}
          ) q ON true ORDER BY q."startsAt", q.id`,
    );
    const { catalogue: version = 0, counted = 0, until = null } = found[0] ?? {};
    const { ids, endCursor } = cut(found, first);
    const runs = made(found.slice(0, first));
    return { runs, page: { version, ids, endCursor, counted, from: reading.now, until } };
  }

  /** Looks for the runs anew; only the runs themselves may be kept already. */
  private async found(filter: CataloguePage, reading: Reading): Promise<RunPageRows> {
    const seats = await rows(
      this.db.reader(),
      sql<Seats & Counted>`
        WITH ${fitting(filter, reading)}
        SELECT v.no AS catalogue, ${count}, q.* FROM catalogue_version v LEFT JOIN LATERAL (
          SELECT r.id, ${seatColumns}, r.starts_at FROM fitting r WHERE ${afterCursor(filter.after)}
           ORDER BY r.starts_at, r.id LIMIT ${filter.first + 1}
        ) q ON true ORDER BY q.starts_at, q.id`,
    );
    const { catalogue: version = 0, counted = 0 } = seats[0] ?? {};
    const { ids, endCursor } = cut(seats, filter.first);
    const missing = this.kept.isOf(version) ? ids.filter((id) => !this.kept.run(id)) : ids;
    const loaded = missing.length > 0 ? (await this.shared(missing)).runs : [];
    const byId = new Map(loaded.map((run) => [run.id, run]));
    const known =
      this.seated(
        ids.filter((id) => !byId.has(id)),
        seats,
      ) ?? (await this.seatedNow(ids));
    for (const run of known) byId.set(run.id, run);
    return { runs: ids.flatMap((id) => byId.get(id) ?? []), endCursor, ...totalOf(counted) };
  }

  private seats(ids: readonly string[]): Promise<Seats[]> {
    return rows(
      this.db.reader(),
      sql<Seats>`SELECT v.no AS catalogue, r.id, ${seatColumns} FROM catalogue_version v LEFT JOIN course_run r ON r.id ${among(ids)}`,
    );
  }

  /** Kept runs with these seats, in the order of ids; undefined when one is not kept any more. */
  private seated(ids: readonly string[], seats: readonly Seats[]): SharedRun[] | undefined {
    const byId = new Map(seats.map((row) => [row.id, row]));
    const runs: SharedRun[] = [];
    for (const id of ids) {
      const [run, now] = [this.kept.run(id), byId.get(id)];
      if (!run || !now) return undefined;
      const { seatsTaken, guestPeak, seatsLeft } = now;
      runs.push({ ...run, seatsTaken, guestPeak, seatsLeft });
    }
    return runs;
  }

  /** Kept runs when they still are so, else read anew. */
  private async seatedNow(ids: readonly string[]): Promise<readonly SharedRun[]> {
    const seats = await this.seats(ids);
    const kept = this.kept.isOf(seats[0]?.catalogue ?? 0) ? this.seated(ids, seats) : undefined;
    return kept ?? (await this.shared(ids)).runs;
  }

  /** Runs read whole, in no order, and kept. */
  private async shared(ids: readonly string[]): Promise<{ readonly runs: readonly SharedRun[] }> {
    const found = await rows(
      this.db.reader(),
      sql<Versioned>`SELECT v.no AS catalogue, ${sharedRunColumns} FROM catalogue_version v, course_run r WHERE r.id ${among(ids)}`,
    );
    const runs = made(found);
    this.kept.keepRuns(found[0]?.catalogue ?? 0, runs);
    return { runs };
  }
}

/** Cuts one row too many off: it only says that there is more. */
function cut(
  found: readonly { readonly id: string | null }[],
  first: number,
): { ids: string[]; endCursor: string | null } {
  const ids = found.slice(0, first).flatMap(({ id }) => id ?? []);
  return { ids, endCursor: found.length > first ? (ids.at(-1) ?? null) : null };
}

function made(found: readonly Versioned[]): SharedRun[] {
  const shared = new SharedRuns();
  return found.flatMap((row) => (row.id === null ? [] : shared.of({ ...row, id: row.id })));
}
