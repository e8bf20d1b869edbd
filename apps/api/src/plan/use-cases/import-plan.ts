import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { schoolYearOf } from '@kompetanse/domain/calendar';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { FileFault } from '../file-fault.ts';
import { readPlanFile, type PlanFile } from '../plan-file.ts';
import { comparePlans, keyOf, pointsOf, type PlanComparison } from '../plan-points.ts';
import { storedPoints } from '../stored-plan.ts';
import { storePoints } from '../store-points.ts';

export interface PlanImport extends PlanComparison {
  readonly title: string;
  /** False after a dry run. */
  readonly applied: boolean;
}

/** Two imports at the same time take turns. */
const IMPORT_LOCK = 7_320_010;

/**
 * Loads a plan from its file: checks all of it, changes what differs, deletes nothing. All or nothing, and safe to run again.
 * dryRun: only says what it would change.
 */
@Injectable()
export class ImportPlan {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(content: string, { dryRun }: { readonly dryRun: boolean }): Promise<PlanImport | { faults: FileFault[] }> {
    const read = readPlanFile(content);
    if ('faults' in read) return read;
    const { plan } = read;
    const points = pointsOf(plan);
    return this.db.transaction(async (em) => {
      await rows(em, sql`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`);
      const unitKeys = points.filter((point) => point.kind === 'UNIT').map((point) => point.ref);
      const compared = comparePlans(points, await storedPoints(em, plan.plan.key, unitKeys));
      if (!dryRun) await this.apply(em, plan, compared, createHash('sha256').update(content).digest('hex'));
      return { ...compared, title: plan.plan.title, applied: !dryRun };
    });
  }

  private async apply(em: EntityManager, { plan }: PlanFile, compared: PlanComparison, sha256: string): Promise<void> {
    const now = this.clock.now();
    // The plan names units that stood when it was adopted; the school year of that day is the earliest it speaks of.
    const unitsFrom = `${schoolYearOf(plan.published).slice(0, 4)}-08-01`;
    const place = { planKey: plan.key, rootKey: keyOf(plan.sector), unitsFrom, now };
    await storePoints(
      em,
      compared.changes.map((change) => change.point),
      place,
    );
    const added = compared.changes.filter((change) => change.action === 'ADD').length;
    const changed = compared.changes.length - added;
    await rows(
      em,
      sql`WITH batch AS (
            INSERT INTO import_batch (kind, file_sha256, added, changed, ended, unchanged, applied_at)
            VALUES ('PLAN', ${sha256}, ${added}, ${changed}, 0, ${compared.unchanged}, ${now}) RETURNING id
          )
          INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          SELECT ${now}, NULL, 'PLAN_IMPORTED', 'IMPORT_BATCH', id, jsonb_build_object('added', ${added}::int, 'changed', ${changed}::int) FROM batch`,
    );
  }
}
