import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { supervisionReminder } from '@kompetanse/domain/notifications';
import { rows } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** When and where one meets. Moments are text: they come out of JSON. */
export interface ToldSupervision {
  readonly no: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

/** One who is in a series, and whom they meet there. Neither title, goal nor anything that is written is ever read here. */
interface SupervisionReader {
  readonly seriesId: string;
  readonly person: Recipient;
  /** Names: of the supervisor for who takes part, of those who take part for the supervisor. */
  readonly others: readonly string[];
}

export interface SeriesNews extends SupervisionReader {
  /** Tells a letter about the plan as it is now from one about an older plan: 'v4.2'. */
  readonly planVersion: string;
  readonly meetings: readonly ToldSupervision[];
  /** A letter with the whole plan was made since the person came in. */
  readonly hasLetter: boolean;
}

export interface MeetingNews extends SupervisionReader {
  readonly sessionId: string;
  readonly state: 'SCHEDULED' | 'MOVED' | 'CANCELLED';
  readonly sequence: number;
  readonly meeting: ToldSupervision;
  readonly planVersion: string;
  /** A letter with the whole plan tells it already, or waits and would tell what is not so any more. */
  readonly letter: 'TELLS_IT' | 'IS_OLD' | null;
}

/** Those in a series: columns of SupervisionReader, aliases r and p. */
const reader = sql`r.id AS "seriesId", ${recipient('p')} AS person, CASE WHEN p.id = r.supervisor_id
    THEN (SELECT coalesce(json_agg(o.given_name || ' ' || o.family_name ORDER BY o.family_name, o.given_name, o.id), '[]') FROM supervision_participant x
      JOIN person o ON o.id = x.person_id WHERE x.series_id = r.id AND x.left_at IS NULL)
    ELSE (SELECT json_build_array(o.given_name || ' ' || o.family_name) FROM person o WHERE o.id = r.supervisor_id) END AS others`;

const readers = sql`supervision_series r JOIN person p ON p.erased_at IS NULL AND (p.id = r.supervisor_id OR EXISTS (
    SELECT 1 FROM supervision_participant t WHERE t.series_id = r.id AND t.person_id = p.id AND t.left_at IS NULL))`;

const told = sql`jsonb_build_object('no', s.no, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place)`;

const letters = sql`notification n WHERE n.kind = 'SUPERVISION_PLANNED' AND n.subject_id = r.id AND n.recipient_id = p.id`;

const hasLetter = sql<boolean>`EXISTS (SELECT 1 FROM ${letters} AND n.created_at >= coalesce((SELECT t.joined_at FROM supervision_participant t
    WHERE t.series_id = r.id AND t.person_id = p.id), '-infinity'))`;

/** Of which series, and to whom: all but who did it, or one alone. */
export interface WhoseSeries {
  readonly seriesId: string;
  readonly by: string;
  readonly only: string | null;
}

/** A series as it is planned now, with the meetings to come; nobody when it is over or no meeting is left. At most 13. */
export function seriesNews(em: EntityManager, { seriesId, by, only }: WhoseSeries, now: Date): Promise<SeriesNews[]> {
  return rows(
    em,
    sql<SeriesNews>`SELECT ${reader}, supervision_plan_version(r.id) AS "planVersion", m.meetings, ${hasLetter} AS "hasLetter" FROM ${readers},
        LATERAL (SELECT jsonb_agg(${told} ORDER BY s.starts_at, s.no) AS meetings FROM supervision_session s
          WHERE s.series_id = r.id AND s.state IN ('SCHEDULED','MOVED') AND s.starts_at > ${now}) m
      WHERE r.id = ${seriesId}::uuid AND r.state IN ('PLANNED','ACTIVE') AND m.meetings IS NOT NULL
        AND p.id <> ${by}::uuid AND (${only}::uuid IS NULL OR p.id = ${only}::uuid) ORDER BY p.id`,
  );
}

/** A series that was stopped, with the meetings that were called off with it. At most 13. */
export function stoppedNews(
  em: EntityManager,
  { seriesId, by }: Omit<WhoseSeries, 'only'>,
  now: Date,
): Promise<SeriesNews[]> {
  return rows(
    em,
    sql<SeriesNews>`SELECT ${reader}, supervision_plan_version(r.id) AS "planVersion", coalesce(m.meetings, '[]') AS meetings, ${hasLetter} AS "hasLetter" FROM ${readers},
        LATERAL (SELECT jsonb_agg(${told} ORDER BY s.starts_at, s.no) AS meetings FROM supervision_session s
          WHERE s.series_id = r.id AND s.state = 'CANCELLED' AND s.updated_at = r.ended_at AND s.starts_at > ${now}) m
      WHERE r.id = ${seriesId}::uuid AND r.state = 'STOPPED' AND p.id <> ${by}::uuid ORDER BY p.id`,
  );
}

/** A meeting as it is now, for all in it but who changed it; nobody when it has begun or was held. At most 13. */
export function meetingNews(
  em: EntityManager,
  { sessionId, by }: { readonly sessionId: string; readonly by: string },
  now: Date,
): Promise<MeetingNews[]> {
  return rows(
    em,
    sql<MeetingNews>`SELECT ${reader}, s.id AS "sessionId", s.state, s.ics_sequence AS sequence, ${told} AS meeting, supervision_plan_version(r.id) AS "planVersion",
        CASE WHEN EXISTS (SELECT 1 FROM ${letters} AND n.key LIKE '%-' || supervision_plan_version(r.id)) THEN 'TELLS_IT'
          WHEN EXISTS (SELECT 1 FROM ${letters} AND n.state IN ('PENDING','CANCELLED')) AND NOT EXISTS (SELECT 1 FROM ${letters} AND n.state = 'SENT')
            THEN 'IS_OLD' END AS letter
      FROM ${readers} JOIN supervision_session s ON s.series_id = r.id
      WHERE s.id = ${sessionId}::uuid AND s.state IN ('SCHEDULED','MOVED','CANCELLED') AND s.starts_at > ${now} AND r.state <> 'STOPPED'
        AND p.id <> ${by}::uuid ORDER BY p.id`,
  );
}

/** One reminder of one meeting to one person, that is due and has not been made. */
export interface DueSupervision extends SupervisionReader {
  readonly sessionId: string;
  readonly meeting: ToldSupervision;
  /** Another one when the meeting is moved. */
  readonly occurrence: string;
  readonly dueAt: Date;
}

/** Longest due first. Who has been told of the meeting since the reminder was due is not reminded. */
export function dueSupervision(em: EntityManager, now: Date, limit: number): Promise<DueSupervision[]> {
  const { name, daysBefore, time } = supervisionReminder;
  return rows(
    em,
    sql<DueSupervision>`SELECT ${reader}, s.id AS "sessionId", ${told} AS meeting, ${name}::text || '-v' || s.ics_sequence AS occurrence, d.due_at AS "dueAt"
      FROM supervision_session s CROSS JOIN LATERAL (SELECT (((s.starts_at AT TIME ZONE 'Europe/Oslo')::date - ${daysBefore}::int) + ${time}::time) AT TIME ZONE 'Europe/Oslo' AS due_at) d
      JOIN ${readers} ON r.id = s.series_id
      WHERE s.state IN ('SCHEDULED','MOVED') AND s.starts_at > ${now} AND s.starts_at < ${now}::timestamptz + make_interval(days => ${daysBefore + 1})
        AND r.state IN ('PLANNED','ACTIVE') AND d.due_at <= ${now} AND greatest(s.updated_at, r.created_at) <= d.due_at
        AND NOT EXISTS (SELECT 1 FROM supervision_participant j WHERE j.series_id = r.id AND j.person_id = p.id AND j.joined_at > d.due_at)
        AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.key = 'SUPERVISION_REMINDER/' || s.id || '/' || p.id || '/' || ${name}::text || '-v' || s.ics_sequence)
      ORDER BY d.due_at, s.id, p.id LIMIT ${limit}`,
  );
}
