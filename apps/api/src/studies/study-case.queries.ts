import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import {
  isOwner,
  refuseAction,
  type ApplicationAction,
  type ApplicationCase,
} from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseSemesterAction, type SemesterAction, type SemesterCase } from '@kompetanse/domain/studies';
import { casesOf } from '../further-education/application-case.queries.ts';
import { FurtherEducationApplication } from '../further-education/further-education-application.entity.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { semesterColumns, semesterOrder, type SemesterRow } from './semester-rows.ts';

/** A study and its semesters, held by its row lock: one step at a time. */
export interface Study {
  readonly application: FurtherEducationApplication;
  /** Of the whole study; a number, which the ORM's own reading of numeric is not. */
  readonly credits: number;
  readonly semesters: readonly SemesterRow[];
}
/** The same as one viewer meets it. */
export interface SeenStudy extends Study {
  readonly seen: ApplicationCase;
}
export interface SeenSemester extends SeenStudy {
  readonly semester: SemesterRow;
}

/** Locks a study and reads what it holds now; null when there is none. */
export async function lockStudy(em: EntityManager, applicationId: string): Promise<Study | null> {
  const id = rowId(applicationId);
  const locked = await firstRow(
    em,
    sql<{ credits: number }>`SELECT credits FROM further_education_application WHERE id = ${id} FOR NO KEY UPDATE`,
  );
  const application = id && locked ? await em.findOne(FurtherEducationApplication, id) : null;
  if (!application || !locked) return null;
  const semesters = await rows(
    em,
    sql<SemesterRow>`SELECT ${semesterColumns} FROM study_semester s WHERE s.application_id = ${id} ORDER BY ${semesterOrder}`,
  );
  return { application, credits: locked.credits, semesters };
}

/** A study as the viewer may see it, locked. */
export async function takeStudy(
  em: EntityManager,
  viewer: Viewer,
  applicationId: string,
  today: LocalDate,
): Promise<SeenStudy | Refuse> {
  const study = await lockStudy(em, applicationId);
  const [seen] = study ? await casesOf(em, viewer, [study.application.id], today) : [];
  if (!study || !seen) return { refuse: 'NOT_FOUND' };
  return { ...study, seen: { ...seen, state: study.application.state } };
}

/** A study that is ready for the viewer's step, or why it is not. */
export async function takeStudyFor(
  em: EntityManager,
  viewer: Viewer,
  action: ApplicationAction,
  { applicationId, today }: { readonly applicationId: string; readonly today: LocalDate },
): Promise<SeenStudy | Refuse> {
  const study = await takeStudy(em, viewer, applicationId, today);
  if (isRefuse(study)) return study;
  return refuseAction(action, study.seen) ?? study;
}

/** A study whose owner the viewer is. */
export async function takeOwnedStudy(
  em: EntityManager,
  viewer: Viewer,
  { applicationId, today }: { readonly applicationId: string; readonly today: LocalDate },
): Promise<SeenStudy | Refuse> {
  const study = await takeStudy(em, viewer, applicationId, today);
  if (isRefuse(study)) return study;
  if (study.seen.applicant) return { refuse: 'OWN_CASE' };
  return isOwner(study.seen) ? study : { refuse: 'NOT_FOUND' };
}

/** A semester that is ready for the viewer's step, or why it is not. The rule is asked about what was read after the lock. */
export async function takeSemester(
  em: EntityManager,
  viewer: Viewer,
  action: SemesterAction,
  { semesterId, today }: { readonly semesterId: string; readonly today: LocalDate },
): Promise<SeenSemester | Refuse> {
  const found = await firstRow(
    em,
    sql<{
      applicationId: string;
    }>`SELECT application_id AS "applicationId" FROM study_semester WHERE id = ${rowId(semesterId)}`,
  );
  const study = await takeStudy(em, viewer, found?.applicationId ?? '', today);
  if (isRefuse(study)) return study;
  const semester = study.semesters.find(({ id }) => id === semesterId.toLowerCase());
  if (!semester) return { refuse: 'NOT_FOUND' };
  return refuseSemesterAction(action, semesterCase(semester, study.seen), today) ?? { ...study, semester };
}

/** A semester as the rules of steps read it. */
export function semesterCase(semester: SemesterRow, seen: ApplicationCase): SemesterCase {
  return {
    state: semester.state,
    studyState: seen.state,
    startsOn: semester.startsOn,
    waiting: semester.toldAt !== null && semester.verifiedAt === null,
    followed: semester.followed,
    student: seen.applicant,
    nearestLeader: seen.nearestLeader,
    owner: isOwner(seen),
  };
}
