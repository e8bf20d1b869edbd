import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunInput } from '@kompetanse/contract';
import { osloDay, osloTime } from '@kompetanse/domain/calendar';
import { inTime, promotionStops, type RunPlan, type SessionPlan } from '@kompetanse/domain/courses';
import { firstRow, rows } from '../platform/database/database.ts';

/** What a run has beside its plan. */
export type RunFrame = Pick<
  RunInput,
  'courseId' | 'hostUnitId' | 'approvalPolicy' | 'promotion' | 'listed' | 'unitIds' | 'profileCodes' | 'leaderIds'
>;

/** When a run begins and ends: by its sessions; one without any stands at its deadline until it gets them. */
export function span(plan: Pick<RunPlan, 'sessions' | 'closesAt'>): { startsAt: Date; endsAt: Date } {
  const sessions = inTime(plan.sessions);
  const [first] = sessions;
  if (!first) return { startsAt: plan.closesAt, endsAt: plan.closesAt };
  const endsAt = new Date(Math.max(...sessions.map((session) => session.endsAt.getTime())));
  return { startsAt: first.startsAt, endsAt };
}

export interface NewRun {
  readonly frame: RunFrame;
  readonly plan: RunPlan;
  readonly copiedFrom: string | null;
  /** By which key a file knows it again. */
  readonly importKey?: string | null;
}

/** Writes a new draft with its sessions, leaders and restrictions. Answers its id. */
export async function insertRun(
  em: EntityManager,
  { frame, plan, copiedFrom, importKey = null }: NewRun,
  now: Date,
): Promise<string> {
  const { startsAt, endsAt } = span(plan);
  const row = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO course_run (course_id, host_unit_id, place, video_url, capacity, min_participants, min_decision_at, opens_at,
        closes_at, cancel_until, starts_at, ends_at, approval_policy, approval_days, promotion, offer_hours, promotion_stops_at, listed, copied_from,
        import_key, state, created_at, updated_at)
      VALUES (${frame.courseId}::uuid, ${frame.hostUnitId}::uuid, ${plan.place}, ${plan.videoUrl}, ${plan.capacity}, ${plan.minParticipants},
        ${plan.minDecisionAt}, ${plan.opensAt}, ${plan.closesAt}, ${plan.cancelUntil}, ${startsAt}, ${endsAt}, ${frame.approvalPolicy},
        ${plan.approvalDays}, ${frame.promotion}, ${plan.offerHours}, ${promotionStops(plan, startsAt)}, ${frame.listed}, ${copiedFrom}::uuid,
        ${importKey}, 'DRAFT', ${now}, ${now}) RETURNING id`,
  );
  const runId = row?.id ?? '';
  await writeSessions(em, runId, plan.sessions);
  await writeFrame(em, runId, frame);
  return runId;
}

/** The whole plan of a draft anew, numbered by time. */
export async function writeSessions(em: EntityManager, runId: string, sessions: readonly SessionPlan[]): Promise<void> {
  const list = inTime(sessions).map((session, index) => ({ ...session, no: index + 1 }));
  await rows(em, sql`DELETE FROM course_session WHERE run_id = ${runId}::uuid`);
  await insertSessions(em, runId, list);
}

export interface NewSession extends Pick<SessionPlan, 'title' | 'place' | 'videoUrl' | 'mandatory'> {
  readonly no: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Adds sessions; one without a title is called by its number. Answers their ids by number. */
export async function insertSessions(
  em: EntityManager,
  runId: string,
  sessions: readonly NewSession[],
): Promise<ReadonlyMap<number, string>> {
  const made = await rows(
    em,
    sql<{
      id: string;
      no: number;
    }>`INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place, video_url, mandatory)
      SELECT ${runId}::uuid, s.no, coalesce(nullif(s.title, ''), 'Samling ' || s.no), s."startsAt", s."endsAt", s.place, s."videoUrl", s.mandatory
        FROM jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb)
          AS s(no int, title text, "startsAt" timestamptz, "endsAt" timestamptz, place text, "videoUrl" text, mandatory boolean)
      RETURNING id, no`,
  );
  return new Map(made.map(({ id, no }) => [no, id]));
}

/** Who leads the run and whom it is restricted to, anew. */
export async function writeFrame(em: EntityManager, runId: string, frame: RunFrame): Promise<void> {
  const { leaderIds, unitIds, profileCodes } = frame;
  await rows(
    em,
    sql`DELETE FROM run_leader WHERE run_id = ${runId}::uuid AND person_id <> ALL (${[...leaderIds]}::uuid[])`,
  );
  await rows(
    em,
    sql`INSERT INTO run_leader (run_id, person_id) SELECT ${runId}::uuid, unnest(${[...leaderIds]}::uuid[]) ON CONFLICT DO NOTHING`,
  );
  await rows(
    em,
    sql`DELETE FROM run_for_unit WHERE run_id = ${runId}::uuid AND unit_id <> ALL (${[...unitIds]}::uuid[])`,
  );
  await rows(
    em,
    sql`INSERT INTO run_for_unit (run_id, unit_id) SELECT ${runId}::uuid, unnest(${[...unitIds]}::uuid[]) ON CONFLICT DO NOTHING`,
  );
  await rows(
    em,
    sql`DELETE FROM run_for_profile WHERE run_id = ${runId}::uuid AND profile_code <> ALL (${[...profileCodes]}::text[])`,
  );
  await rows(
    em,
    sql`INSERT INTO run_for_profile (run_id, profile_code) SELECT ${runId}::uuid, unnest(${[...profileCodes]}::text[]) ON CONFLICT DO NOTHING`,
  );
}

/** A session that stands, with its place in the run. */
export interface StandingSession extends SessionPlan {
  readonly id: string;
  readonly no: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: string;
}

/** The sessions of a run as they are planned, by number. */
export async function standingSessions(em: EntityManager, runId: string): Promise<StandingSession[]> {
  return (await sessionsOfRuns(em, [runId])).get(runId) ?? [];
}

/** The sessions of each of the runs as they are planned, by number. */
export async function sessionsOfRuns(
  em: EntityManager,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, StandingSession[]>> {
  const found = await rows(
    em,
    sql<
      Omit<StandingSession, 'day' | 'from' | 'to'> & { runId: string }
    >`SELECT id, run_id AS "runId", no, title, starts_at AS "startsAt", ends_at AS "endsAt", place,
        video_url AS "videoUrl", mandatory, state
      FROM course_session WHERE run_id = ANY (${[...runIds]}::uuid[]) ORDER BY run_id, no`,
  );
  const planned = found.map(({ runId, ...session }) => ({
    runId,
    session: {
      ...session,
      day: osloDay(session.startsAt),
      from: osloTime(session.startsAt),
      to: osloTime(session.endsAt),
    },
  }));
  return new Map(
    [...Map.groupBy(planned, ({ runId }) => runId)].map(([id, group]) => [id, group.map(({ session }) => session)]),
  );
}
