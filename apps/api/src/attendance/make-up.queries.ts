import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { MakeUpState } from '@kompetanse/contract';
import { sessionColumns } from '../courses/course-rows.ts';
import type { SessionRow } from '../courses/courses.queries.ts';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';

export interface MakeUpRow {
  readonly id: string;
  readonly state: MakeUpState;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly missedId: string;
  readonly takenId: string;
  /** The run in which the guest has a chair. */
  readonly runId: string;
}

export interface OfferedSession {
  readonly missedId: string;
  readonly session: SessionRow;
  readonly runId: string;
  readonly chairsLeft: number;
}

/** A missed session with the sessions that can be taken instead. */
export interface OfferRow {
  readonly missedId: string;
  readonly sessions: readonly OfferedSession[];
}

const columns = sql`m.id, m.state, m.enrolment_id AS "enrolmentId", e.person_id AS "personId", m.missed_id AS "missedId", m.taken_id AS "takenId", t.run_id AS "runId"`;
const tables = sql`make_up m JOIN enrolment e ON e.id = m.enrolment_id JOIN course_session t ON t.id = m.taken_id`;
/** For each missed session of each person. */
const MOST_OFFERS = 20;

/** Theirs, or of a run that the viewer leads or coordinates; alias e, and the run's column. */
function mayKnow(viewer: Viewer, run: string): RawBuilder<boolean> {
  return sql<boolean>`(e.person_id = ${viewer.personId} OR EXISTS (
    SELECT 1 FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = ${sql.ref(run)} AND ${runsIt(viewer)}))`;
}

/** Guests, what they missed, and where there is a chair. */
@Injectable()
export class MakeUpQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async byId(id: string): Promise<MakeUpRow | null> {
    return (
      (await firstRow(this.db.reader(), sql<MakeUpRow>`SELECT ${columns} FROM ${tables} WHERE m.id = ${id}`)) ?? null
    );
  }

  of(viewer: Viewer, enrolmentId: string, loaders: Loaders): Promise<MakeUpRow[]> {
    const loader = loaders.for('makeUps', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<MakeUpRow>`SELECT ${columns} FROM ${tables}
            WHERE m.enrolment_id = ANY (${ids}::uuid[]) AND m.state <> 'CANCELLED' AND ${mayKnow(viewer, 'e.run_id')} ORDER BY t.starts_at`,
        ),
        (row) => row.enrolmentId,
      ),
    );
    return loader.load(enrolmentId);
  }

  /** Guests of a session, for whoever leads or coordinates its run; at most as many as it has chairs. */
  guests(viewer: Viewer, sessionId: string, loaders: Loaders): Promise<MakeUpRow[]> {
    const loader = loaders.for('guests', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<MakeUpRow>`SELECT ${columns} FROM ${tables} JOIN person p ON p.id = e.person_id
            JOIN course_run r ON r.id = t.run_id JOIN org_unit u ON u.id = r.host_unit_id
            WHERE m.taken_id = ANY (${ids}::uuid[]) AND m.state <> 'CANCELLED' AND ${runsIt(viewer)} ORDER BY p.family_name, p.given_name, m.id`,
        ),
        (row) => row.takenId,
      ),
    );
    return loader.load(sessionId);
  }

  /** Missed sessions and the coming ones of other runs that have a chair, soonest first; at most 20 for each missed one. */
  async offers(viewer: Viewer, enrolmentId: string, loaders: Loaders): Promise<OfferRow[]> {
    const loader = loaders.for('makeUpOffers', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            SessionRow & { enrolmentId: string; missedId: string; chairsLeft: number }
          >`SELECT * FROM (SELECT ${sessionColumns}, e.id AS "enrolmentId", q.id AS "missedId", q.no AS "missedNo",
              tr.capacity - tr.seats_taken - s.guests AS "chairsLeft", row_number() OVER (PARTITION BY e.id, q.id ORDER BY s.starts_at, s.id) AS nth
            FROM enrolment e JOIN course_run own ON own.id = e.run_id JOIN course c ON c.id = own.course_id
            JOIN session_attendance a ON a.enrolment_id = e.id AND a.mark IN ('ABSENT','EXCUSED')
            JOIN course_session q ON q.id = a.session_id AND q.state <> 'CANCELLED'
            JOIN course_run tr ON tr.course_id = own.course_id AND tr.id <> own.id AND tr.listed AND tr.state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS')
            JOIN course_session s ON s.run_id = tr.id AND s.no = q.no AND s.state <> 'CANCELLED' AND s.starts_at > ${this.clock.now()}
            WHERE e.id = ANY (${ids}::uuid[]) AND e.state IN ('ENROLLED','COMPLETED','NOT_COMPLETED')
              AND (c.completion_rule->>'makeUpAllowed')::boolean AND ${mayKnow(viewer, 'e.run_id')}
              AND tr.seats_taken + greatest(tr.guest_peak, s.guests + 1) <= tr.capacity AND NOT make_up_clashes(e.person_id, s.id)
              AND make_up_hindrance(tr.id, e.person_id, ${this.clock.today()}::date) IS NULL
              AND NOT EXISTS (SELECT 1 FROM make_up m WHERE m.enrolment_id = e.id AND m.missed_id = q.id AND m.state IN ('BOOKED','PRESENT'))
            ) o WHERE nth <= ${MOST_OFFERS} ORDER BY "missedNo", "startsAt"`,
        ),
        (row) => row.enrolmentId,
      ),
    );
    const id = rowId(enrolmentId);
    const found = (id === null ? [] : await loader.load(id)).map((session) => ({
      missedId: session.missedId,
      session,
      runId: session.runId,
      chairsLeft: session.chairsLeft,
    }));
    return [...Map.groupBy(found, ({ missedId }) => missedId)].map(([missedId, sessions]) => ({ missedId, sessions }));
  }

  async session(id: string, loaders: Loaders): Promise<SessionRow> {
    const loader = loaders.for('session', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<SessionRow>`SELECT ${sessionColumns} FROM course_session s WHERE s.id = ANY (${ids}::uuid[])`,
        ),
        (row) => row.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }
}
