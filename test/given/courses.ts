import type { Pool } from 'pg';
import type { GivenUnit } from './organisation.ts';

export interface GivenRun {
  readonly id: string;
  readonly courseId: string;
  readonly sessionIds: readonly string[];
}

export interface RunWish {
  readonly type?: string;
  readonly audience?: string;
  readonly title?: string;
  readonly capacity?: number;
  readonly approvalPolicy?: string;
  readonly promotion?: string;
  readonly state?: string;
  /** Start of the first session; the others follow weekly. */
  readonly startsAt?: string;
  readonly sessions?: number;
  readonly sessionMinutes?: number;
  /** Only mandatory sessions keep a person from others at the same time. */
  readonly mandatory?: boolean;
  readonly completionRule?: Record<string, unknown>;
  readonly opensAt?: string;
  readonly closesAt?: string;
}

let serial = 0;
const WEEK = 7 * 86_400_000;

/** A course with one run and its weekly sessions, open for booking at NOON. */
export async function givenRun(sql: Pool, unit: GivenUnit, wish: RunWish = {}): Promise<GivenRun> {
  serial += 1;
  const title = wish.title ?? `Kurs ${serial}`;
  const minutes = wish.sessionMinutes ?? 90;
  const count = wish.sessions ?? 2;
  const first = Date.parse(wish.startsAt ?? '2026-12-14T08:00:00Z');
  const at = (index: number): Date => new Date(first + index * WEEK);
  const end = (index: number): Date => new Date(at(index).getTime() + minutes * 60_000);
  const goals = { nb: ['lære'], nn: ['lære'], en: ['learn'] };
  const course = await sql.query<{ id: string }>(
    `INSERT INTO course (code, type, audience, measure_ref, title_nb, title_nn, title_en, text_nb, text_nn, text_en, learning_goals, completion_rule,
       duration_minutes, created_at, updated_at) VALUES ($1, $2, $3, '1', $4, $4, $4, 'Om kurset', 'Om kurset', 'About', $5, $6, $7, now(), now()) RETURNING id`,
    [
      `K${serial}`,
      wish.type ?? 'THEME',
      wish.audience ?? 'EMPLOYEE',
      title,
      goals,
      wish.completionRule ?? { minPercent: 80 },
      minutes * count,
    ],
  );
  const courseId = course.rows[0]?.id ?? '';
  const run = await sql.query<{ id: string }>(
    `INSERT INTO course_run (course_id, host_unit_id, place, capacity, min_participants, opens_at, closes_at, cancel_until, starts_at, ends_at, approval_policy,
       promotion, promotion_stops_at, state, created_at, updated_at)
     VALUES ($1, $2, 'Rena', $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), now()) RETURNING id`,
    [
      courseId,
      unit.id,
      wish.capacity ?? 10,
      wish.opensAt ?? new Date(Math.min(Date.parse('2026-10-01T06:00:00Z'), first - 9 * WEEK)),
      wish.closesAt ?? new Date(first - 86_400_000).toISOString(),
      new Date(first - 86_400_000),
      at(0),
      end(count - 1),
      wish.approvalPolicy ?? 'NONE',
      wish.promotion ?? 'AUTO',
      new Date(first - 2 * 86_400_000),
      wish.state ?? 'PUBLISHED',
    ],
  );
  const id = run.rows[0]?.id ?? '';
  const sessionIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const session = await sql.query<{ id: string }>(
      `INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place, mandatory) VALUES ($1, $2, $3, $4, $5, 'Rena', $6) RETURNING id`,
      [id, index + 1, `Samling ${index + 1}`, at(index), end(index), wish.mandatory ?? false],
    );
    sessionIds.push(session.rows[0]?.id ?? '');
  }
  return { id, courseId, sessionIds };
}
