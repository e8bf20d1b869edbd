import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { addDays, osloDay, osloMoment, weekday } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';
import { cospCourses } from './cosp-courses.ts';
import type { DemoCourse } from './course-texts.ts';
import { mittValgCourses } from './mitt-valg-courses.ts';
import { demoRuns, type DemoRun } from './runs.ts';
import { themeCourses } from './theme-courses.ts';

const demoCourses: readonly DemoCourse[] = [...cospCourses, ...mittValgCourses, ...themeCourses];

/** A run that stands in the database now, with what its people are drawn from. */
export interface SeededRun {
  readonly id: string;
  readonly run: DemoRun;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

async function seedCourse(em: EntityManager, course: DemoCourse, now: Date): Promise<string> {
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
    }>`INSERT INTO course (code, type, audience, measure_ref, title_nb, title_nn, title_en, text_nb, text_nn, text_en, learning_goals,
        completion_rule, duration_minutes, created_at, updated_at)
      VALUES (${course.code}, ${course.type}, ${course.audience}, ${course.measureRef}, ${title.nb}, ${title.nn}, ${title.en}, ${text.nb}, ${text.nn},
        ${text.en}, ${JSON.stringify(learning)}::jsonb, ${JSON.stringify(course.rule)}::jsonb, ${course.sessions * course.sessionMinutes}, ${now}, ${now})
      RETURNING id`,
  );
  return row?.id ?? '';
}

/** The nearest weekday: a course in the demo does not begin on a Sunday. */
function workday(day: string): string {
  return addDays(day, { 6: 2, 7: 1 }[weekday(day)] ?? 0);
}

function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

async function seedRun(
  em: EntityManager,
  { run, course, courseId, now }: { run: DemoRun; course: DemoCourse; courseId: string; now: Date },
): Promise<SeededRun> {
  const first = workday(addDays(osloDay(now), run.startsIn));
  // Facilitator training is days in a row; everything else meets weekly.
  const step = course.type === 'COSP_FACILITATOR' ? 1 : 7;
  const sessions = Array.from({ length: course.sessions }, (_, index) => {
    const startsAt = osloMoment(workday(addDays(first, index * step)), run.at);
    return {
      no: index + 1,
      title: `Samling ${index + 1}`,
      startsAt,
      endsAt: minutesAfter(startsAt, course.sessionMinutes),
    };
  });
  const startsAt = sessions[0]?.startsAt ?? now;
  const endsAt = sessions.at(-1)?.endsAt ?? now;
  const before = (days: number): Date => minutesAfter(startsAt, -days * 24 * 60);
  const inserted = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO course_run (course_id, host_unit_id, place, capacity, min_participants, opens_at, closes_at, cancel_until, starts_at, ends_at,
        approval_policy, promotion, promotion_stops_at, state, created_at, updated_at)
      SELECT ${courseId}::uuid, u.id, ${run.place}, ${run.capacity}, ${Math.min(5, run.capacity)}, ${before(90)}, ${before(3)}, ${before(2)}, ${startsAt},
        ${endsAt}, ${run.approval ?? 'NONE'}, ${run.promotion ?? 'AUTO'}, ${before(2)}, ${run.state ?? 'PUBLISHED'}, ${before(90)}, ${before(90)}
      FROM org_unit u WHERE u.key = ${run.host} RETURNING id`,
  );
  if (!inserted) throw new Error(`The demo has no unit ${run.host}`);
  const facts = sessions.map((session) => ({
    ...session,
    place: run.place,
    state: session.endsAt < now ? 'HELD' : 'PLANNED',
  }));
  await rows(
    em,
    sql`INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place, state)
      SELECT ${inserted.id}::uuid, s.no, s.title, s."startsAt", s."endsAt", s.place, s.state
        FROM jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) AS s(no int, title text, "startsAt" timestamptz, "endsAt" timestamptz, place text, state text)`,
  );
  return { id: inserted.id, run, startsAt, endsAt };
}

/** Courses with their runs and sessions; every run is led by Marius Prøverud. */
export async function seedCourses(em: EntityManager, now: Date): Promise<SeededRun[]> {
  const ids = new Map<string, string>();
  for (const course of demoCourses) ids.set(course.code, await seedCourse(em, course, now));
  const seeded: SeededRun[] = [];
  for (const run of demoRuns) {
    const course = demoCourses.find((candidate) => candidate.code === run.course);
    const courseId = ids.get(run.course);
    if (!course || !courseId) throw new Error(`The demo has no course ${run.course}`);
    seeded.push(await seedRun(em, { run, course, courseId, now }));
  }
  await rows(
    em,
    sql`INSERT INTO run_leader (run_id, person_id) SELECT r.id, p.id FROM course_run r, person p WHERE p.family_name = 'Prøverud' AND p.given_name = 'Marius'`,
  );
  return seeded;
}
