import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Role } from '@kompetanse/domain/access';
import { recordImport } from '../../organisation/import-batch.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { updateRun } from '../run-edit.ts';
import { knownNames, type KnownNames } from '../run-file-known.ts';
import { readRunFile, type ReadRunFile } from '../run-file-reading.ts';
import { placed, wishFaults, wishOf, type RunWish } from '../run-file-wish.ts';
import { runFaultTeller, type ImportedRun, type RunImportReport } from '../run-import-report.ts';
import { unknownReference } from '../run-references.ts';
import { insertRun, span, writeSessions } from '../run-rows.ts';
import type { RunPlanner } from '../run-scope.ts';
import { fillSeats } from '../run-seats.ts';
import { recordRunStep } from '../run-story.ts';

export interface RunImportOrder {
  readonly file: Buffer;
  /** Only says what it would change. */
  readonly dryRun: boolean;
}

/** Two imports at the same time take turns. */
const IMPORT_LOCK = 7_320_013;
const LISTED_RUNS = 200;
const senders: readonly Role[] = ['COURSE_COORDINATOR', 'SECTOR_LEADER'];

/** Makes and changes runs from a file. The whole file is looked through first; all or nothing, and safe to run again. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for everyone who plans no courses. */
  async run(by: RunPlanner | null, { file, dryRun }: RunImportOrder): Promise<RunImportReport | null> {
    if (!by?.roles.some(({ role }) => senders.includes(role))) return null;
    const read = await readRunFile(file);
    const { header, groups, faults } = read;
    if (header === null) return this.report(by, read, []);
    return this.db.transaction(async (em) => {
      if (!dryRun) await rows(em, sql`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`);
      const keys = groups.map(([{ key }]) => key);
      const known = await knownNames(em, by, { keys, today: this.clock.today(), lock: !dryRun });
      const wishes = await this.look(em, by, read, known);
      const report = { ...this.report(by, read, wishes, known), applied: !dryRun && faults.total === 0 };
      if (!report.applied) return report;
      for (const wish of wishes) await this.write(em, by, wish);
      const { created: added, changed, unchanged } = report;
      const batch = { kind: 'RUNS', action: 'RUNS_IMPORTED', file, added, changed, unchanged } as const;
      await recordImport(em, batch, { actorId: by.personId, at: this.clock.now() });
      return report;
    });
  }

  /** What each run shall be; what is wrong is added to the faults. What is the same already is not looked at twice. */
  private async look(em: EntityManager, by: RunPlanner, read: ReadRunFile, known: KnownNames): Promise<RunWish[]> {
    const { groups, faults } = read;
    const now = this.clock.now();
    const references = new Map<string, ReturnType<typeof unknownReference>>();
    const wishes: RunWish[] = [];
    for (const group of groups) {
      const wish = wishOf(group, known, now);
      if (Array.isArray(wish)) {
        for (const fault of wish) faults.add(fault);
        continue;
      }
      wishes.push(wish);
      for (const fault of wishFaults(wish, now)) faults.add(fault);
      if (wish.run && wish.fields.length === 0) continue;
      const { input, run } = wish;
      const pointsAt = `${input.courseId} ${input.hostUnitId} ${run?.courseId ?? ''}`;
      const reference = { today: this.clock.today(), keptCourse: run?.courseId ?? null };
      const asked = references.get(pointsAt) ?? unknownReference(em, by, input, reference);
      references.set(pointsAt, asked);
      const unknown = await asked;
      if (unknown) faults.add(placed(unknown, group));
    }
    return wishes;
  }

  private async write(em: EntityManager, by: RunPlanner, { group, run, input, plan, fields }: RunWish): Promise<void> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    const step = { actorId: by.personId, now: when.now };
    if (!run) {
      const made = { frame: input, plan, copiedFrom: null, importKey: group[0].key };
      const runId = await insertRun(em, made, when.now);
      await recordRunStep(em, { runId, action: 'RUN_CREATED', ...step });
    } else if (fields.length > 0) {
      await updateRun(em, run.id, { wish: input, plan, now: when.now });
      if (fields.includes('sessions')) await writeSessions(em, run.id, plan.sessions);
      if (plan.capacity > run.capacity) await fillSeats(em, run.id, when);
      await recordRunStep(em, { runId: run.id, action: 'RUN_EDITED', ...step }, { fields });
    }
  }

  private report(by: RunPlanner, read: ReadRunFile, wishes: readonly RunWish[], known?: KnownNames): RunImportReport {
    const { header, faults } = read;
    const told = faults.list().map(runFaultTeller(by.locale, header));
    const created = wishes.filter(({ run }) => run === null);
    const changed = wishes.filter(({ run, fields }) => run !== null && fields.length > 0);
    const listed = wishes.filter(({ run, fields }) => run === null || fields.length > 0).slice(0, LISTED_RUNS);
    const titles = new Map([...(known?.courses.values() ?? [])].map(({ id, title }) => [id, title]));
    return {
      applied: false,
      created: created.length,
      changed: changed.length,
      unchanged: wishes.length - created.length - changed.length,
      runs: listed.map((wish) => shownRun(wish, titles)),
      ignored: header?.ignored ?? [],
      ...{ faults: told, faultCount: faults.total },
    };
  }
}

function shownRun({ group, run, input, plan, fields }: RunWish, titles: ReadonlyMap<string, string>): ImportedRun {
  const [{ row, key }] = group;
  const { startsAt } = span(plan);
  return {
    ...{ row, key, course: titles.get(input.courseId) ?? '', place: plan.place, startsAt },
    ...{ sessions: plan.sessions.length, action: run ? 'CHANGE' : 'CREATE', fields },
  };
}
