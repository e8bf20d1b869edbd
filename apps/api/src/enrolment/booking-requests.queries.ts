import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { ApprovalLevel } from '@kompetanse/contract';
import { answerDeadline, type AbsenceRule, type EnrolmentState } from '@kompetanse/domain/enrolment';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { EnrolmentRow } from './enrolment.queries.ts';
import { answerDue, answersNow } from './request-scope.ts';

export interface BookingRequestRow {
  readonly enrolment: EnrolmentRow;
  readonly unitName: string;
  readonly level: ApprovalLevel;
  readonly version: number;
  readonly answerDueAt: Date;
  readonly escalatedAt: Date | null;
  readonly actsForId: string | null;
  readonly absenceLimit: number | null;
  readonly absenceRule: AbsenceRule;
}

interface FlatRow extends EnrolmentRow, Omit<BookingRequestRow, 'enrolment'> {
  readonly closesAt: Date;
}

export interface EarlierRequestRow {
  readonly personId: string;
  readonly titles: Readonly<Record<Locale, string>>;
  readonly state: EnrolmentState;
  readonly requestedAt: Date;
}

export interface RequestAnswerRow {
  readonly enrolmentId: string;
  readonly decidedById: string;
  readonly actedForId: string | null;
  readonly at: Date;
}

@Injectable()
export class BookingRequestQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Requests the viewer is the one to decide, as a leader or a leader's deputy, never their own. Oldest first, at most 200. */
  waitingFor(viewer: Viewer): Promise<BookingRequestRow[]> {
    return this.requests(viewer, sql<boolean>`true`);
  }

  /** One of them; null when it no longer waits for the viewer. */
  async one(viewer: Viewer, enrolmentId: string): Promise<BookingRequestRow | null> {
    const [found] = await this.requests(viewer, sql<boolean>`e.id = ${rowId(enrolmentId)}`);
    return found ?? null;
  }

  private async requests(viewer: Viewer, which: RawBuilder<boolean>): Promise<BookingRequestRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<FlatRow>`SELECT e.id, e.run_id AS "runId", e.person_id AS "personId", e.unit_id AS "unitId", e.state, e.requested_at AS "requestedAt",
          e.offer_expires_at AS "offerExpiresAt", e.reason, e.priority, u.name AS "unitName", coalesce(e.approval_level, 'UNIT') AS level, e.version,
          ${answerDue} AS "answerDueAt", r.closes_at AS "closesAt", e.escalated_at AS "escalatedAt", d.acts_for AS "actsForId",
          u.max_simultaneous_absence AS "absenceLimit", u.absence_rule AS "absenceRule"
        FROM enrolment e JOIN org_unit u ON u.id = e.unit_id JOIN course_run r ON r.id = e.run_id
        JOIN ${answersNow(viewer, this.clock.today())} ON true
        WHERE e.state = 'REQUESTED' AND ${which} ORDER BY e.requested_at, e.queue_no LIMIT 200`,
    );
    return found.map((row) => {
      const { unitName, level, version, escalatedAt, actsForId, absenceLimit, absenceRule, closesAt, ...rest } = row;
      const answerDueAt = answerDeadline({ answerDueAt: rest.answerDueAt, closesAt });
      return {
        enrolment: rest,
        unitName,
        level,
        version,
        answerDueAt,
        escalatedAt,
        actsForId,
        absenceLimit,
        absenceRule,
      };
    });
  }

  /** The person's latest other requests that a leader had to answer, newest first, at most five. */
  earlier({ enrolment }: BookingRequestRow, loaders: Loaders): Promise<EarlierRequestRow[]> {
    const loader = loaders.for('earlierRequests', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<EarlierRequestRow>`SELECT p.id AS "personId", x.titles, x.state, x.requested_at AS "requestedAt" FROM unnest(${ids}::uuid[]) p(id),
            LATERAL (SELECT jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn, 'en', c.title_en) AS titles, e.state, e.requested_at
              FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id
              WHERE e.person_id = p.id AND e.state <> 'REQUESTED' AND r.approval_policy <> 'NONE' AND c.audience <> 'GUARDIAN'
              ORDER BY e.requested_at DESC, e.id LIMIT 5) x`,
        ),
        (row) => row.personId,
      ),
    );
    return loader.load(enrolment.personId);
  }

  /** The unit's yes of a request that waits for the sector. */
  async firstYes({ enrolment, level }: BookingRequestRow, loaders: Loaders): Promise<RequestAnswerRow | null> {
    if (level === 'UNIT') return null;
    const loader = loaders.for('firstYes', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RequestAnswerRow>`SELECT DISTINCT ON (subject_id) subject_id AS "enrolmentId", decided_by AS "decidedById", acted_for AS "actedForId", at
            FROM decision WHERE subject_type = 'ENROLMENT' AND level = 'UNIT' AND subject_id = ANY (${ids}::uuid[]) ORDER BY subject_id, at DESC`,
        ),
        (row) => row.enrolmentId,
      ),
    );
    return (await loader.load(enrolment.id)) ?? null;
  }
}
