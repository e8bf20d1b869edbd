import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { addDays, osloDay, schoolYearFrom } from '@kompetanse/domain/calendar';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { firstRow, rows } from '../platform/database/database.ts';
import { begunStudies, pendingStudies, type DemoStudy } from './studies.ts';

/** The states an application went through, each with the day it holds for, counted from the first of August of its year. */
const paths: Partial<Record<ApplicationState, readonly (readonly [ApplicationState, number])[]>> = {
  SUBMITTED: [['SUBMITTED', -170]],
  RECOMMENDED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
  ],
  NOT_RECOMMENDED: [
    ['SUBMITTED', -170],
    ['NOT_RECOMMENDED', -155],
  ],
  APPROVED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['APPROVED', -140],
  ],
  REFUSED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['REFUSED', -140],
  ],
  STARTED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['APPROVED', -140],
    ['ADMITTED', 19],
    ['STARTED', 19],
  ],
  DEFERRED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['APPROVED', -140],
    ['ADMITTED', 19],
    ['STARTED', 19],
    ['DEFERRED', 160],
  ],
  DROPPED_OUT: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['APPROVED', -140],
    ['ADMITTED', 19],
    ['STARTED', 19],
    ['DROPPED_OUT', 230],
  ],
  COMPLETED: [
    ['SUBMITTED', -170],
    ['RECOMMENDED', -155],
    ['APPROVED', -140],
    ['ADMITTED', 19],
    ['STARTED', 19],
    ['COMPLETED', 320],
  ],
};

interface Step {
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly on: string;
}

/** Applications of the coming year were sent these days; the others in their own year. */
function story(study: DemoStudy, today: string): Step[] {
  const august = `${study.year}-08-01`;
  const path = paths[study.state] ?? [];
  return path.map(([to, day], index) => {
    const usual = addDays(august, day);
    const on = usual > today ? addDays(today, index - path.length - 2) : usual;
    return {
      from: path[index - 1]?.[0] ?? null,
      to: study.against && to === 'RECOMMENDED' ? 'NOT_RECOMMENDED' : to,
      on,
    };
  });
}

async function seedRounds(em: EntityManager, now: Date): Promise<void> {
  const today = osloDay(now);
  const last = Math.max(2027, Number(today.slice(0, 4)) + 1);
  for (let year = 2020; year <= last; year += 1) {
    // The round of the coming school year is open from the first day; its usual dates would be in the spring.
    const opens = year === last ? addDays(today, -14) : `${year}-02-01`;
    const closes = year === last ? addDays(today, 60) : `${year}-03-01`;
    await rows(
      em,
      sql`INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, created_at, updated_at)
        VALUES (${schoolYearFrom(year)}, ${opens}, ${closes}, ${addDays(closes, 7)}, ${addDays(closes, 14)}, ${600_000}, ${now}, ${now})`,
    );
  }
}

async function seedStudy(em: EntityManager, study: DemoStudy, now: Date): Promise<void> {
  const steps = story(study, osloDay(now));
  const started = steps.find((step) => step.to === 'STARTED')?.on ?? null;
  const completed = steps.find((step) => step.to === 'COMPLETED')?.on ?? null;
  const approved = steps.some((step) => step.to === 'APPROVED');
  const motivation =
    'Studiet gjør meg tryggere i møte med barn som strever, og jeg vil dele det jeg lærer med resten av personalet.';
  const application = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO further_education_application (round_id, person_id, unit_id, institution, study, subject_area, credits, starts_on, ends_on,
        scheme_wish, cost_nok, motivation, state, chosen_scheme, started_on, completed_on, created_at, updated_at)
      SELECT r.id, p.id, p.unit_id, ${study.institution}, ${study.study}, ${study.area}, ${study.credits}, ${`${study.year}-08-20`}, ${`${study.year + 1}-06-20`},
        'SUBSTITUTE', ${study.credits * 900}, ${motivation}, ${study.state}, ${approved ? 'SUBSTITUTE' : null}, ${started}, ${completed}, ${steps[0]?.on ?? now}, ${now}
      FROM application_round r, org_unit u, LATERAL (
        SELECT p.id, own.id AS unit_id FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit own ON own.id = e.unit_id
         WHERE own.path LIKE u.path || '%' AND p.family_name NOT IN ('Testmoen', 'Prøverud')
           AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
         ORDER BY p.hr_key OFFSET ${study.nth - 1} LIMIT 1) p
      WHERE r.school_year = ${schoolYearFrom(study.year)} AND u.key = ${study.unit} RETURNING id`,
  );
  if (!application) throw new Error(`The demo has no person ${study.nth} in ${study.unit}`);
  await rows(
    em,
    sql`INSERT INTO application_event (application_id, from_state, to_state, cause, actor_id, effective_on, recorded_at)
      SELECT ${application.id}::uuid, s."from", s."to", s."to", NULL, s."on", s."on" + time '09:00' FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        AS s("from" text, "to" text, "on" date)`,
  );
  await rows(
    em,
    sql`INSERT INTO decision (subject_type, subject_id, level, outcome, reason, decided_by, at)
      SELECT 'FURTHER_EDUCATION', ${application.id}::uuid, s.level, s.outcome, s.reason, a.person_id, s."on" + time '09:00'
        FROM (SELECT "on", CASE WHEN "to" IN ('RECOMMENDED','NOT_RECOMMENDED') THEN 'UNIT' ELSE 'OWNER' END AS level,
                CASE WHEN "to" IN ('RECOMMENDED','APPROVED') THEN 'YES' ELSE 'NO' END AS outcome,
                CASE "to" WHEN 'NOT_RECOMMENDED' THEN 'Enheten mangler vikar dette året.' WHEN 'REFUSED' THEN 'Rammen for året er brukt opp.' END AS reason
              FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS x("to" text, "on" date) WHERE "to" IN ('RECOMMENDED','NOT_RECOMMENDED','APPROVED','REFUSED')) s
        JOIN LATERAL (SELECT a.person_id FROM role_assignment a JOIN org_unit au ON au.id = a.scope_unit_id JOIN org_unit u ON u.key = ${study.unit}
          WHERE (s.level = 'OWNER' AND a.role = 'SECTOR_LEADER') OR (s.level = 'UNIT' AND a.role IN ('UNIT_LEADER','SECTOR_LEADER') AND u.path LIKE au.path || '%')
          ORDER BY length(au.path) DESC LIMIT 1) a ON true`,
  );
}

/** Rounds, the 24 studies of indicator 9, and what waits for an answer. */
export async function seedFurtherEducation(em: EntityManager, now: Date): Promise<void> {
  await seedRounds(em, now);
  for (const study of [...begunStudies, ...pendingStudies]) await seedStudy(em, study, now);
}
