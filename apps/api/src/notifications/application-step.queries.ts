import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { firstRow } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One step of an application for further education that still is where the step led. */
export interface ApplicationStep {
  readonly applicationId: string;
  readonly eventId: number;
  readonly to: ApplicationState;
  readonly person: Recipient;
  readonly unit: string;
  /** The nearest leaders, who have the first word. */
  readonly leaders: readonly Recipient[];
  /** Sector leaders above the unit, who decide for the owner. */
  readonly owners: readonly Recipient[];
}

/** Undefined when something has happened since: the later step has its own messages. Nobody is told of their own case as its leader. */
export function applicationStep(
  em: EntityManager,
  { applicationId, eventId }: { readonly applicationId: string; readonly eventId: number },
  today: LocalDate,
): Promise<ApplicationStep | undefined> {
  return firstRow(
    em,
    sql<ApplicationStep>`SELECT a.id AS "applicationId", v.id AS "eventId", v.to_state AS "to", ${recipient('p')} AS person, u.name AS unit,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE d.erased_at IS NULL
          AND d.id IN (SELECT deciders(a.unit_id, a.person_id, ${today}::date))), '[]') AS leaders,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE d.erased_at IS NULL AND d.id <> a.person_id
          AND EXISTS (SELECT 1 FROM role_assignment s JOIN org_unit o ON o.id = s.scope_unit_id
            WHERE s.person_id = d.id AND s.role = 'SECTOR_LEADER' AND u.path LIKE o.path || '%'
              AND s.valid_from <= ${today}::date AND (s.valid_to IS NULL OR s.valid_to >= ${today}::date))), '[]') AS owners
      FROM application_event v JOIN further_education_application a ON a.id = v.application_id
      JOIN person p ON p.id = a.person_id JOIN org_unit u ON u.id = a.unit_id
      WHERE v.id = ${eventId} AND a.id = ${applicationId} AND v.to_state = a.state AND p.erased_at IS NULL`,
  );
}
