import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { EnrolmentState } from '@kompetanse/contract';
import { liveStates, type SetAsideCheck } from '@kompetanse/domain/enrolment';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface EnrolmentRow {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly state: EnrolmentState;
  readonly requestedAt: Date;
  readonly offerExpiresAt: Date | null;
  readonly reason: string | null;
  readonly priority: number;
  readonly setAside: readonly SetAsideCheck[];
  readonly setAsideReason: string | null;
}

export interface EventRow {
  readonly enrolmentId: string;
  readonly fromState: EnrolmentState | null;
  readonly toState: EnrolmentState;
  readonly cause: string;
  readonly at: Date;
  /** Null: the system itself. */
  readonly actorId: string | null;
  /** The leader whose deputy the actor was. */
  readonly actedForId: string | null;
}

/** Columns of an enrolment as EnrolmentRow names them; alias the table e. */
export const enrolmentFields = sql`e.id, e.run_id AS "runId", e.person_id AS "personId", e.unit_id AS "unitId", e.state, e.requested_at AS "requestedAt",
  e.offer_expires_at AS "offerExpiresAt", e.reason, e.priority, e.overridden AS "setAside", e.override_reason AS "setAsideReason"`;

/** True where the viewer leads the run or coordinates it: they record attendance and end it; aliases r and u. */
export function runsIt(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')}
    OR EXISTS (SELECT 1 FROM run_leader l WHERE l.run_id = r.id AND l.person_id = ${viewer.personId}))`;
}

/**
 * True where the viewer may see that person in the run; aliases r, u and p. Who runs it sees all. Who leads the unit that hosts it
 * sees colleagues, never guardians: that somebody seeks parent guidance is theirs alone.
 */
export function seesWhoTakesPart(viewer: Viewer): RawBuilder<boolean> {
  const leads = inScope(viewer, ['SECTOR_LEADER', 'UNIT_LEADER'], 'u.path');
  return sql<boolean>`((${leads} AND p.kind <> 'GUARDIAN') OR ${runsIt(viewer)})`;
}

@Injectable()
export class EnrolmentQueries {
  constructor(private readonly db: Database) {}

  async byId(id: string): Promise<EnrolmentRow | null> {
    return (
      (await firstRow(
        this.db.reader(),
        sql<EnrolmentRow>`SELECT ${enrolmentFields} FROM enrolment e WHERE e.id = ${id}`,
      )) ?? null
    );
  }

  /** The viewer's own, coming runs first, then past ones newest first; at most 200. */
  mine(viewer: Viewer, now: Date): Promise<EnrolmentRow[]> {
    return rows(
      this.db.reader(),
      sql<EnrolmentRow>`SELECT ${enrolmentFields} FROM enrolment e JOIN course_run r ON r.id = e.run_id WHERE e.person_id = ${viewer.personId}
        ORDER BY r.ends_at < ${now}, CASE WHEN r.ends_at >= ${now} THEN r.starts_at END, r.starts_at DESC, e.requested_at DESC LIMIT 200`,
    );
  }

  /** The viewer's live enrolment in a run, else the latest ended one. */
  mineIn(viewer: Viewer, runId: string, loaders: Loaders): Promise<EnrolmentRow | undefined> {
    const loader = loaders.for('myEnrolment', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<EnrolmentRow>`SELECT DISTINCT ON (e.run_id) ${enrolmentFields} FROM enrolment e
            WHERE e.person_id = ${viewer.personId} AND e.run_id = ANY (${ids}::uuid[])
            ORDER BY e.run_id, (e.state = ANY (${[...liveStates]})) DESC, e.requested_at DESC`,
        ),
        (r) => r.runId,
      ),
    );
    return loader.load(runId);
  }

  /** Everyone in a run that the viewer runs, by place: seats first, then the queue, then requests. */
  participants(viewer: Viewer, runId: string): Promise<EnrolmentRow[]> {
    return rows(
      this.db.reader(),
      sql<EnrolmentRow>`SELECT ${enrolmentFields} FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN org_unit u ON u.id = r.host_unit_id
          JOIN person p ON p.id = e.person_id
        WHERE e.run_id = ${runId} AND e.state = ANY (${[...liveStates]}) AND ${seesWhoTakesPart(viewer)}
        ORDER BY array_position(ARRAY['ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW','OFFERED','WAITLISTED','REQUESTED'], e.state),
          CASE WHEN e.state = 'WAITLISTED' THEN e.queue_no END, p.family_name, p.given_name, e.id LIMIT 2000`,
    );
  }

  /** Place in the waitlist, 1 is next; undefined for those who do not wait. */
  async queuePlace(enrolment: EnrolmentRow, loaders: Loaders): Promise<number | null> {
    if (enrolment.state !== 'WAITLISTED') return null;
    const loader = loaders.for('queuePlace', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ id: string; place: number }>`SELECT q.id, q.place FROM (
              SELECT e.id, row_number() OVER (PARTITION BY e.run_id ORDER BY e.priority DESC, e.requested_at, e.queue_no)::int AS place
                FROM enrolment e WHERE e.state = 'WAITLISTED' AND e.run_id IN (SELECT x.run_id FROM enrolment x WHERE x.id = ANY (${ids}::uuid[]))
            ) q WHERE q.id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(enrolment.id))?.place ?? null;
  }

  history(enrolmentId: string, loaders: Loaders): Promise<EventRow[]> {
    const loader = loaders.for('enrolmentHistory', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<EventRow>`SELECT enrolment_id AS "enrolmentId", from_state AS "fromState", to_state AS "toState", cause, at,
            actor_id AS "actorId", acted_for AS "actedForId"
            FROM enrolment_event WHERE enrolment_id = ANY (${ids}::uuid[]) ORDER BY enrolment_id, id`,
        ),
        (r) => r.enrolmentId,
      ),
    );
    return loader.load(enrolmentId);
  }
}
