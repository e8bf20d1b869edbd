import { sql } from 'kysely';
import { addDays, osloMoment } from '@kompetanse/domain/calendar';
import { plainText, readRichText } from '@kompetanse/domain/courses';
import { firstRow, rows } from '../platform/database/database.ts';
import { cospCourses } from './cosp-courses.ts';
import type { DemoCourse } from './course-texts.ts';
import { groupCourses } from './group-courses.ts';
import { mittValgCourses } from './mitt-valg-courses.ts';
import { renewalCourses } from './renewal-courses.ts';
import { minutesAfter, schoolday, workday, type Replay } from './replay.ts';
import { demoRuns, type DemoRun } from './runs.ts';
import { namedNumber } from './staff.ts';
import { themeCourses } from './theme-courses.ts';

const demoCourses: readonly DemoCourse[] = [
  ...cospCourses,
  ...mittValgCourses,
  ...themeCourses,
  ...groupCourses,
  ...renewalCourses,
];
const DAY_MINUTES = 24 * 60;

/** A run that stands in the database now, open for booking, with its dates. */
export interface SeededRun {
  readonly id: string;
  readonly run: DemoRun;
  readonly sessions: readonly SeededSession[];
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly endsAt: Date;
}

export interface SeededSession {
  readonly id: string;
  readonly no: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A text without its marks, as lists of courses show it. */
const plain = (text: string): string => plainText(readRichText(text));

async function seedCourse({ em, now }: Replay, course: DemoCourse): Promise<string> {
  const { title, text, goals } = course;
  const learning = {
    nb: goals.map((goal) => goal.nb),
    nn: goals.map((goal) => goal.nn),
    en: goals.map((goal) => goal.en),
  };
  const row = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO course (code, type, audience, measure_ref, title_nb, title_nn, title_en, text_nb, text_nn, text_en, rich_nb, rich_nn, rich_en, learning_goals,
        completion_rule, duration_minutes, created_at, updated_at)
      VALUES (${course.code}, ${course.type}, ${course.audience}, ${course.measureRef}, ${title.nb}, ${title.nn}, ${title.en}, ${plain(text.nb)}, ${plain(text.nn)},
        ${plain(text.en)}, ${text.nb}, ${text.nn}, ${text.en}, ${JSON.stringify(learning)}::jsonb, ${JSON.stringify(course.rule)}::jsonb, ${course.sessions * course.sessionMinutes}, ${now}, ${now})
      RETURNING id`,
  );
  return row?.id ?? '';
}

/** The sessions of a run: weekly, but the training of facilitators is days in a row. */
function datesOf(run: DemoRun, course: DemoCourse, today: string): Omit<SeededSession, 'id'>[] {
  const step = course.type === 'COSP_FACILITATOR' ? 1 : 7;
  // The past is not moved: it has to stay the past.
  const fitting = (day: string): string => (day > today ? schoolday(day) : workday(day));
  let day = fitting(addDays(today, run.startsIn));
  return Array.from({ length: course.sessions }, (_, index) => {
    if (index > 0) day = fitting(addDays(day, step));
    const startsAt = osloMoment(day, run.at);
    return { no: index + 1, startsAt, endsAt: minutesAfter(startsAt, course.sessionMinutes) };
  });
}

async function seedRun(replay: Replay, run: DemoRun, course: DemoCourse, courseId: string): Promise<SeededRun> {
  const { em, today } = replay;
  const dates = datesOf(run, course, today);
  const startsAt = dates[0]?.startsAt ?? replay.now;
  const endsAt = dates.at(-1)?.endsAt ?? replay.now;
  const before = (days: number): Date => minutesAfter(startsAt, -days * DAY_MINUTES);
  const [opensAt, closesAt, late] = [before(90), before(3), before(2)];
  const approval = run.asking === undefined ? 'NONE' : 'UNIT_LEADER';
  const promotion = run.offers === undefined ? 'AUTO' : 'OFFER';
  const made = await firstRow(
    em,
    sql<{ id: string }>`
      INSERT INTO course_run (course_id, host_unit_id, place, capacity, min_participants, opens_at, closes_at, cancel_until, starts_at, ends_at,
        approval_policy, promotion, promotion_stops_at, state, created_at, updated_at)
      SELECT ${courseId}::uuid, u.id, ${run.place}, ${run.capacity}, ${Math.min(5, run.capacity)}, ${opensAt}, ${closesAt}, ${late}, ${startsAt},
        ${endsAt}, ${approval}, ${promotion}, ${late}, 'PUBLISHED', ${opensAt}, ${opensAt}
      FROM org_unit u WHERE u.key = ${run.host} RETURNING id`,
  );
  if (!made) throw new Error(`The demo has no unit ${run.host}`);
  const sessions = await rows(
    em,
    sql<SeededSession>`
      INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place)
      SELECT ${made.id}::uuid, s.no, 'Samling ' || s.no, s."startsAt", s."endsAt", ${run.place}
        FROM jsonb_to_recordset(${JSON.stringify(dates)}::jsonb) AS s(no int, "startsAt" timestamptz, "endsAt" timestamptz)
      RETURNING id, no, starts_at AS "startsAt", ends_at AS "endsAt"`,
  );
  await rows(
    em,
    sql`INSERT INTO run_leader (run_id, person_id)
      SELECT ${made.id}::uuid, id FROM person WHERE hr_key = ${run.leader ?? namedNumber('Marius', 'Prøverud')}`,
  );
  return { id: made.id, run, sessions, opensAt, closesAt, endsAt };
}

/** Courses with their runs and sessions; nobody has booked yet. In the order they end, as their story is told. */
export async function seedCourses(replay: Replay): Promise<SeededRun[]> {
  const ids = new Map<string, string>();
  for (const course of demoCourses) ids.set(course.code, await seedCourse(replay, course));
  const seeded: SeededRun[] = [];
  for (const run of demoRuns) {
    const course = demoCourses.find((candidate) => candidate.code === run.course);
    const courseId = ids.get(run.course);
    if (!course || !courseId) throw new Error(`The demo has no course ${run.course}`);
    seeded.push(await seedRun(replay, run, course, courseId));
  }
  return seeded.toSorted((one, other) => one.endsAt.getTime() - other.endsAt.getTime());
}
