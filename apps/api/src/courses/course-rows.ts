import { sql } from 'kysely';
import type { CompletionRule } from '@kompetanse/domain/courses';
import type { ApprovalPolicy, Audience, CourseType, Promotion, RunState, SessionState } from '@kompetanse/contract';

export interface CourseRow {
  readonly id: string;
  readonly code: string;
  readonly type: CourseType;
  readonly audience: Audience;
  readonly title_nb: string;
  readonly title_nn: string;
  readonly title_en: string;
  readonly text_nb: string;
  readonly text_nn: string;
  readonly text_en: string;
  readonly learning_goals: { readonly nb: string[]; readonly nn: string[]; readonly en: string[] };
  readonly completionRule: CompletionRule;
  readonly durationMinutes: number;
  readonly measureRef: string | null;
  readonly untranslated: readonly string[];
  readonly picture: PictureRow | null;
}

/** Where a course's picture is and what it shows. */
export interface PictureRow {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly alt_nb: string;
  readonly alt_nn: string;
  readonly alt_en: string;
}

export interface RunRow {
  readonly id: string;
  readonly courseId: string;
  readonly hostUnitId: string;
  readonly place: string;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly guestPeak: number;
  readonly seatsLeft: number;
  readonly minParticipants: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly cancelUntil: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly approvalPolicy: ApprovalPolicy;
  readonly promotion: Promotion;
  readonly promotionStopsAt: Date;
  readonly state: RunState;
  readonly version: number;
  readonly videoUrl: string | null;
  readonly listed: boolean;
  readonly minDecisionAt: Date | null;
  readonly approvalDays: number;
  readonly offerHours: number;
  readonly cancelReason: string | null;
}

export interface SessionRow {
  readonly id: string;
  readonly runId: string;
  readonly no: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly mandatory: boolean;
  readonly state: SessionState;
  readonly videoUrl: string | null;
}

/** Columns of a course as the contract names them; alias the table c. All are the same for every reader (kept-catalogue.ts). */
export const courseColumns = sql`c.id, c.code, c.type, c.audience, c.title_nb, c.title_nn, c.title_en, c.text_nb, c.text_nn, c.text_en,
  c.learning_goals, c.completion_rule AS "completionRule", c.duration_minutes AS "durationMinutes", c.measure_ref AS "measureRef", c.untranslated,
  (SELECT row_to_json(x) FROM (SELECT i.sha256, i.width, i.height, i.alt_nb, i.alt_nn, i.alt_en FROM course_image i WHERE i.course_id = c.id) x) AS picture`;

/** What every booking changes; alias the table r. A chair that a make-up guest has is nobody else's. */
export const seatColumns = sql`r.seats_taken AS "seatsTaken", r.guest_peak AS "guestPeak", r.capacity - r.seats_taken - r.guest_peak AS "seatsLeft"`;

/** Columns of a run as the contract names them; alias the table r. What is not among seatColumns changes the catalogue's version (0017). */
export const runColumns = sql`r.id, r.course_id AS "courseId", r.host_unit_id AS "hostUnitId", r.place, r.capacity, ${seatColumns},
  r.min_participants AS "minParticipants", r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.cancel_until AS "cancelUntil",
  r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.approval_policy AS "approvalPolicy", r.promotion, r.promotion_stops_at AS "promotionStopsAt", r.state,
  r.version, r.video_url AS "videoUrl", r.listed, r.min_decision_at AS "minDecisionAt", r.approval_days AS "approvalDays",
  r.offer_hours AS "offerHours", r.cancel_reason AS "cancelReason"`;

/** Columns of a session as the contract names them; alias the table s. */
export const sessionColumns = sql`s.id, s.run_id AS "runId", s.no, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place, s.mandatory, s.state,
  s.video_url AS "videoUrl"`;

export interface RunPageRows {
  readonly runs: readonly RunRow[];
  readonly endCursor: string | null;
  readonly total: number;
  readonly moreThanTotal: boolean;
}

/** So many rows of a list are counted: a list must not cost more the longer it is. */
export const MOST_COUNTED = 1_000;

/** Cuts one row too many off: it only says that there is more. counted is at most one more than MOST_COUNTED. */
export function page(found: readonly (RunRow & { counted: number })[], first: number): RunPageRows {
  const runs = found.slice(0, first);
  const endCursor = found.length > first ? (runs.at(-1)?.id ?? null) : null;
  return { runs, endCursor, ...totalOf(found[0]?.counted ?? 0) };
}

/** What a bounded count says. */
export function totalOf(counted: number): Pick<RunPageRows, 'total' | 'moreThanTotal'> {
  return { total: Math.min(counted, MOST_COUNTED), moreThanTotal: counted > MOST_COUNTED };
}
