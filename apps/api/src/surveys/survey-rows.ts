import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { FEWEST_ANSWERS, placesOf, type Invited, type SurveyState } from '@kompetanse/domain/surveys';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { managesSurvey } from './survey-scope.ts';

export interface TakenSurvey {
  readonly id: string;
  readonly state: SurveyState;
  readonly version: number;
}

/** Locks a survey the viewer runs. */
export function takeSurvey(em: EntityManager, viewer: Viewer, id: string): Promise<TakenSurvey | undefined> {
  return firstRow(
    em,
    sql<TakenSurvey>`SELECT s.id, s.state, s.version FROM survey s WHERE s.id = ${rowId(id)} AND ${managesSurvey(viewer)} FOR UPDATE`,
  );
}

export interface SurveyChange {
  readonly at: Date;
  /** Null: its time had come. */
  readonly actorId: string | null;
  readonly action: 'SURVEY_WRITTEN' | 'SURVEY_REMOVED' | 'SURVEY_OPENED' | 'SURVEY_CLOSED';
  readonly surveyId: string;
}

/** Who ran the survey and when. Of those who answer there is no such row. */
export async function auditSurvey(em: EntityManager, { at, actorId, action, surveyId }: SurveyChange): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id) VALUES (${at}, ${actorId}::uuid, ${action}, 'SURVEY', ${surveyId}::uuid)`,
  );
}

export interface Opening {
  readonly surveyId: string;
  readonly actorId: string | null;
  readonly now: Date;
  readonly today: LocalDate;
}

/**
 * Opens a planned survey that the caller holds: invites those it is for today, each with the place their answer will carry. False, and
 * nothing done, when they are fewer than five.
 */
export async function openRows(em: EntityManager, { surveyId, actorId, now, today }: Opening): Promise<boolean> {
  const people = await invitedPeople(em, surveyId, today);
  if (people.length < FEWEST_ANSWERS) return false;
  await rows(
    em,
    sql`INSERT INTO survey_invitation (survey_id, person_id, kind, unit_id)
      SELECT ${surveyId}::uuid, i."personId", i.kind, i."unitId"
        FROM jsonb_to_recordset(${JSON.stringify(placesOf(people))}::jsonb) AS i("personId" uuid, kind text, "unitId" uuid)`,
  );
  await rows(
    em,
    sql`UPDATE survey SET state = 'OPEN', opens_at = ${now}, closes_at = ${now}::timestamptz + make_interval(days => open_days), invited = ${people.length},
      updated_at = ${now}, version = version + 1 WHERE id = ${surveyId}::uuid`,
  );
  await auditSurvey(em, { at: now, actorId, action: 'SURVEY_OPENED', surveyId });
  return true;
}

/** The unit person p mainly works in on that day, with its kind and path. */
export function mainUnit(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT u.id AS unit_id, u.kind, u.path FROM employment e JOIN org_unit u ON u.id = e.unit_id
    WHERE e.person_id = p.id AND e.valid_from <= ${day} AND (e.valid_to IS NULL OR e.valid_to >= ${day}) ORDER BY e.percent DESC, e.valid_from, e.id LIMIT 1`;
}

/** Staff of the units, or employees with a place in the run who did not stay away. */
function invitedPeople(em: EntityManager, surveyId: string, today: LocalDate): Promise<Invited[]> {
  return rows(
    em,
    sql<Invited>`SELECT p.id AS "personId", m.kind, m.unit_id AS "unitId"
      FROM survey s CROSS JOIN person p JOIN LATERAL (${mainUnit(sql`${today}::date`)}) m ON true
     WHERE s.id = ${surveyId}::uuid AND p.kind = 'EMPLOYEE' AND p.erased_at IS NULL
       AND CASE s.kind
         WHEN 'STAFF' THEN EXISTS (SELECT 1 FROM survey_unit su JOIN org_unit a ON a.id = su.unit_id WHERE su.survey_id = s.id AND starts_with(m.path, a.path))
         ELSE EXISTS (SELECT 1 FROM enrolment b WHERE b.run_id = s.run_id AND b.person_id = p.id
           AND b.state IN ('ENROLLED','COMPLETED','NOT_COMPLETED')) END
     ORDER BY p.id`,
  );
}
