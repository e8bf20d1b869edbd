import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { PositionProfile, RunConsequence, RunStep } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type GqlContext, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import type { RunRow } from './courses.queries.ts';
import type { RunStepChange } from './run-story.ts';
import { managesRun, plansSessions } from './run-scope.ts';

/** What a run is to one viewer. */
export interface RunRights {
  readonly runId: string;
  readonly manages: boolean;
  readonly plansSessions: boolean;
  readonly hasPlace: boolean;
}

interface StepRow extends Pick<RunStep, 'id' | 'action' | 'actorName'> {
  readonly at: Date;
  readonly change: RunStepChange;
}

/** What those who give a run see beside the run itself. */
@Injectable()
export class RunDetailQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async rights(runId: string, { viewer, loaders }: GqlContext): Promise<RunRights> {
    const none = { runId, manages: false, plansSessions: false, hasPlace: false };
    if (!viewer) return none;
    const loader = loaders.for('runRights', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RunRights>`SELECT r.id AS "runId", ${managesRun(viewer)} AS manages, ${plansSessions(viewer)} AS "plansSessions",
              EXISTS (SELECT 1 FROM enrolment e WHERE e.run_id = r.id AND e.person_id = ${viewer.personId} AND e.state IN ('ENROLLED','COMPLETED')) AS "hasPlace"
            FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = ANY (${ids}::uuid[])`,
        ),
        (row) => row.runId,
      ),
    );
    return (await loader.load(runId)) ?? none;
  }

  /** The link, for those with a place and those who give the run. */
  async videoUrl(runId: string, link: string | null, context: GqlContext): Promise<string | null> {
    if (link === null) return null;
    const { hasPlace, plansSessions: gives } = await this.rights(runId, context);
    return hasPlace || gives ? link : null;
  }

  async calendarUrl(runId: string, context: GqlContext): Promise<string | null> {
    const { hasPlace } = await this.rights(runId, context);
    return hasPlace ? `/calendar/runs/${runId}.ics` : null;
  }

  restrictedUnitIds(runId: string, loaders: Loaders): Promise<string[]> {
    const loader = loaders.for('runUnits', async (ids) => {
      const found = await rows(
        this.db.reader(),
        sql<{ runId: string; unitId: string }>`SELECT f.run_id AS "runId", f.unit_id AS "unitId" FROM run_for_unit f
          JOIN org_unit u ON u.id = f.unit_id WHERE f.run_id = ANY (${ids}::uuid[]) ORDER BY f.run_id, u.path`,
      );
      return groupedBy(ids, found, (row) => row.runId).map((group) => group.map(({ unitId }) => unitId));
    });
    return loader.load(runId);
  }

  restrictedProfiles(runId: string, { loaders, locale }: GqlContext): Promise<PositionProfile[]> {
    const loader = loaders.for('runProfiles', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            PositionProfile & { runId: string }
          >`SELECT f.run_id AS "runId", p.code, ${sql.ref(`p.name_${locale}`)} AS name FROM run_for_profile f
            JOIN position_profile p ON p.code = f.profile_code WHERE f.run_id = ANY (${ids}::uuid[]) ORDER BY f.run_id, name`,
        ),
        (row) => row.runId,
      ),
    );
    return loader.load(runId);
  }

  /** The run's story, newest first; only for those who plan it. */
  async steps(viewer: Viewer, runId: string): Promise<RunStep[]> {
    const found = await rows(
      this.db.reader(),
      sql<StepRow>`SELECT a.id::text, a.at, a.action, a.change, p.given_name || ' ' || p.family_name AS "actorName"
        FROM audit_entry a JOIN course_run r ON r.id = a.object_id JOIN org_unit u ON u.id = r.host_unit_id LEFT JOIN person p ON p.id = a.actor_id
        WHERE a.object_type = 'RUN' AND a.object_id = ${runId}::uuid AND ${plansSessions(viewer)} ORDER BY a.id DESC LIMIT 200`,
    );
    return found.map(({ change, at, ...step }) => ({
      ...step,
      at: at.toISOString(),
      fields: [...(change.fields ?? [])],
      capacityBefore: change.capacityBefore ?? null,
      capacityAfter: change.capacityAfter ?? null,
      moves: (change.moves ?? []).map(({ no, before, after }) => ({ no, before: text(before), after: text(after) })),
    }));
  }

  /** What a change would mean to people; names only of those the viewer may see (guardians: who coordinates or leads the run). */
  async consequence(viewer: Viewer, run: RunRow, capacity: number | null): Promise<RunConsequence> {
    const extra = Math.max(0, Math.min((capacity ?? run.capacity) - run.seatsTaken - run.guestPeak, 50));
    const row = await firstRow(
      this.db.reader(),
      sql<RunConsequence>`SELECT count(*) FILTER (WHERE e.state IN ('ENROLLED','OFFERED'))::int AS "withPlace",
          count(*) FILTER (WHERE e.state = 'WAITLISTED')::int AS waiting, count(*) FILTER (WHERE e.state = 'REQUESTED')::int AS requested,
          ARRAY(SELECT p.given_name || ' ' || p.family_name FROM enrolment w JOIN person p ON p.id = w.person_id
              JOIN course_run r ON r.id = w.run_id JOIN org_unit u ON u.id = r.host_unit_id
            WHERE w.run_id = ${run.id}::uuid AND w.state = 'WAITLISTED' AND ${plansSessions(viewer)}
              AND (p.kind <> 'GUARDIAN' OR ${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')}
                OR EXISTS (SELECT 1 FROM run_leader l WHERE l.run_id = r.id AND l.person_id = ${viewer.personId}))
            ORDER BY w.priority DESC, w.requested_at, w.queue_no LIMIT ${extra}) AS "nextInQueue"
        FROM enrolment e WHERE e.run_id = ${run.id}::uuid`,
    );
    return row ?? { withPlace: 0, waiting: 0, requested: 0, nextInQueue: [] };
  }

  /** Ids of the courses that are in use, by title; at most 500. */
  async coursesToGive(locale: Locale): Promise<string[]> {
    const found = await rows(
      this.db.reader(),
      sql<{
        id: string;
      }>`SELECT id FROM course WHERE retired_at IS NULL ORDER BY ${sql.ref(`title_${locale}`)} COLLATE "nb-x-icu" LIMIT 500`,
    );
    return found.map(({ id }) => id);
  }

  /** Every position profile, by name. */
  profiles(locale: Locale): Promise<PositionProfile[]> {
    return rows(
      this.db.reader(),
      sql<PositionProfile>`SELECT code, ${sql.ref(`name_${locale}`)} AS name FROM position_profile ORDER BY ${sql.ref(`name_${locale}`)} COLLATE "nb-x-icu"`,
    );
  }

  /** Ids of employees of today whose name holds each of the words, by name; at most 20. */
  async leadersToChoose(search: string): Promise<string[]> {
    const today = this.clock.today();
    const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 4);
    if (words.length === 0) return [];
    const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    const found = await rows(
      this.db.reader(),
      sql<{ id: string }>`SELECT p.id FROM person p WHERE p.erased_at IS NULL AND p.kind <> 'GUARDIAN'
          AND p.given_name || ' ' || p.family_name ILIKE ALL (${patterns}::text[])
          AND EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.id AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date))
        ORDER BY p.family_name, p.given_name, p.id LIMIT 20`,
    );
    return found.map(({ id }) => id);
  }
}

/** Moments come out of the story as they were written into it. */
function text(moment: Date | null): string | null {
  return moment === null ? null : String(moment);
}
