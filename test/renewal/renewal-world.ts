import { givenEndedRun, givenSector, type GivenSector } from '../given/certificates.ts';
import { givenCompetence, givenRecord, type GivenCompetence } from '../given/competence.ts';
import { givenRun, type RunWish } from '../given/courses.ts';
import { givenPerson, givenRole, type GivenPerson } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

/** Runs of one session at noon on 21 December 2026; the API starts after it. */
export const LAST_DAY = '2026-12-21';
export const AFTER = '2027-01-11T11:00:00Z';

export interface RenewalWorld extends GivenSector {
  readonly unitLeader: GivenPerson;
}

export async function givenRenewals(api: TestApi): Promise<RenewalWorld> {
  const given = await givenSector(api);
  const unitLeader = await givenPerson(api.sql, 'Torbjørn', given.school);
  await givenRole(api.sql, unitLeader, 'UNIT_LEADER', given.school);
  return { ...given, unitLeader };
}

/** Ties a course to a competence: it gives it, or only renews it. */
export async function tie(
  api: TestApi,
  how: 'course' | 'renewal',
  competence: string,
  courseId: string,
): Promise<void> {
  await api.sql.query(`INSERT INTO competence_${how} (competence_id, course_id) VALUES ($1, $2)`, [
    competence,
    courseId,
  ]);
}

export interface CompletedWish {
  readonly how: 'course' | 'renewal';
  /** When the person got the competence before; null: never. */
  readonly before: string | null;
  readonly competence: GivenCompetence;
}

/** Somebody new with a competence from before completes a course of one day on LAST_DAY, whose run is closed three weeks later. */
export async function completed(
  api: TestApi,
  given: RenewalWorld,
  { how, before, competence: wish }: CompletedWish,
): Promise<{ readonly person: GivenPerson; readonly competence: string }> {
  const person = await givenPerson(api.sql, 'Marius', given.school);
  const competence = await givenCompetence(api.sql, 'COS-P-veileder', wish);
  if (before !== null) await givenRecord(api.sql, person, competence, { obtainedOn: before });
  const { run } = await givenEndedRun(api, given, {
    person,
    marks: ['PRESENT'],
    wish: { startsAt: `${LAST_DAY}T11:00:00Z` },
  });
  await tie(api, how, competence, run.courseId);
  await api.drain();
  return { person, competence };
}

/** A run that can be booked now, of a course that renews or gives the competence. */
export async function bookableRun(
  api: TestApi,
  given: RenewalWorld,
  { competence, how, ...wish }: RunWish & { readonly competence: string; readonly how: 'course' | 'renewal' },
): Promise<string> {
  const run = await givenRun(api.sql, given.school, { sessions: 1, ...wish });
  await tie(api, how, competence, run.courseId);
  return run.id;
}
