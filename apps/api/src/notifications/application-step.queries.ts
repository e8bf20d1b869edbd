import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { firstRow } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One step of an application for further education that still is where the step led. */
export interface ApplicationStep {
  readonly applicationId: string;
  readonly eventId: number;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  /** A leader stood down: whose turn it is has changed, the application has not. */
  readonly stoodDown: boolean;
  /** The applicant told it. */
  readonly byApplicant: boolean;
  readonly person: Recipient;
  readonly unit: string;
  /** To ask for a decision to be considered again, as its letter says it. */
  readonly appealWeeks: number;
  /** The nearest leaders, who have the first word. */
  readonly leaders: readonly Recipient[];
  /** Who decide for the owner. */
  readonly owners: readonly Recipient[];
}

/** True where the person d may answer the application a as its owner: a sector leader above the unit u, or the leaders of a private one. */
export function isOwner(today: LocalDate): RawBuilder<boolean> {
  return sql<boolean>`(d.erased_at IS NULL AND CASE WHEN u.ownership = 'PRIVATE' THEN d.id IN (SELECT application_deciders(a.id, ${today}::date))
    ELSE d.id <> a.person_id AND NOT EXISTS (SELECT 1 FROM application_stand_down x WHERE x.application_id = a.id AND x.person_id = d.id)
      AND EXISTS (SELECT 1 FROM role_assignment s JOIN org_unit o ON o.id = s.scope_unit_id
        WHERE s.person_id = d.id AND s.role = 'SECTOR_LEADER' AND u.path LIKE o.path || '%'
          AND s.valid_from <= ${today}::date AND (s.valid_to IS NULL OR s.valid_to >= ${today}::date)) END)`;
}

/** Undefined when something has happened since: the later step has its own messages. Nobody is told of their own case as its leader. */
export function applicationStep(
  em: EntityManager,
  { applicationId, eventId }: { readonly applicationId: string; readonly eventId: number },
  today: LocalDate,
): Promise<ApplicationStep | undefined> {
  return firstRow(
    em,
    sql<ApplicationStep>`SELECT a.id AS "applicationId", v.id AS "eventId", v.from_state AS "from", v.to_state AS "to",
        v.cause = 'STAND_DOWN' AS "stoodDown", coalesce(v.actor_id = a.person_id, false) AS "byApplicant", ${recipient('p')} AS person, u.name AS unit,
        CASE u.ownership WHEN 'PRIVATE' THEN 3 ELSE (SELECT r.appeal_weeks FROM application_round r WHERE r.id = a.round_id) END AS "appealWeeks",
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE d.erased_at IS NULL
          AND d.id IN (SELECT application_deciders(a.id, ${today}::date))), '[]') AS leaders,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE ${isOwner(today)}), '[]') AS owners
      FROM application_event v JOIN further_education_application a ON a.id = v.application_id
      JOIN person p ON p.id = a.person_id JOIN org_unit u ON u.id = a.unit_id
      WHERE v.id = ${eventId} AND a.id = ${applicationId} AND v.to_state = a.state AND p.erased_at IS NULL`,
  );
}
