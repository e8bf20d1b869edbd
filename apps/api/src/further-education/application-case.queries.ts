import { OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseAction, type ApplicationAction, type ApplicationCase } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { FurtherEducationApplication } from './further-education-application.entity.ts';

/** True where the viewer is the applicant, or leads the unit or one above it; aliases a and u. A draft is its writer's only. */
export function visibleTo(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(a.person_id = ${viewer.personId} OR ${followedBy(viewer)})`;
}

/** True for applications of others that the viewer follows as a leader; aliases a and u. */
export function followedBy(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(a.person_id <> ${viewer.personId} AND a.state <> 'DRAFT'
    AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')})`;
}

/** The part a viewer has in each of the applications they may see. One statement for all. */
export function casesOf(
  em: EntityManager,
  viewer: Viewer,
  ids: readonly string[],
  today: LocalDate,
): Promise<(ApplicationCase & { readonly id: string })[]> {
  return rows(
    em,
    sql<
      ApplicationCase & { id: string }
    >`SELECT a.id, a.state, u.ownership, a.person_id = ${viewer.personId} AS applicant,
        ${viewer.personId} IN (SELECT application_deciders(a.id, ${today}::date)) AS "nearestLeader",
        coalesce(${inScope(viewer, ['SECTOR_LEADER'], 'u.path')}, false) AND NOT EXISTS (SELECT 1 FROM application_stand_down d
          WHERE d.application_id = a.id AND d.person_id = ${viewer.personId}) AS "sectorLeader"
      FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
      WHERE a.id = ANY (${[...ids]}::uuid[]) AND ${visibleTo(viewer)}`,
  );
}

/** An application that is ready for the viewer's step, or why it is not. The rule is asked about what was just read. */
export async function takeUp(
  em: EntityManager,
  viewer: Viewer,
  action: ApplicationAction,
  { applicationId, today }: { readonly applicationId: string; readonly today: LocalDate },
): Promise<{ application: FurtherEducationApplication; ownership: ApplicationCase['ownership'] } | Refuse> {
  const id = rowId(applicationId);
  const application = id && (await em.findOne(FurtherEducationApplication, id));
  const [seen] = application ? await casesOf(em, viewer, [application.id], today) : [];
  if (!application || !seen) return { refuse: 'NOT_FOUND' };
  const refused = refuseAction(action, { ...seen, state: application.state });
  return refused ?? { application, ownership: seen.ownership };
}

/** Somebody else was first: a lost race is an answer, anything else stays an error. */
export function staleWhenRaced(error: unknown): Refuse {
  if (error instanceof OptimisticLockError) return { refuse: 'STALE_STATE' };
  throw error;
}
