import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { FurtherEducationApplication } from './further-education-application.entity.ts';

/** One step of an application: where to, by whom, and the day it holds for. */
export interface Step {
  readonly to: ApplicationState;
  readonly actorId: string;
  readonly effectiveOn: LocalDate;
  readonly now: Date;
  /** What was said; 3–500 characters. */
  readonly text?: string | null;
  /** What made it happen, where that is not the state it led to. */
  readonly cause?: string;
  /** The event it stands in the place of. */
  readonly replaces?: number;
  /** How long it is meant to hold. */
  readonly until?: LocalDate | null;
}

/** Moves an application and writes its story. Throws OptimisticLockError when somebody else has just moved it. */
export async function moveApplication(
  em: EntityManager,
  outbox: Outbox,
  application: FurtherEducationApplication,
  step: Step,
): Promise<void> {
  const from = application.state;
  application.moveTo(step.to, step.now);
  await em.flush(); // compares the version: who comes second stops here
  await recordStep(em, outbox, { applicationId: application.id, from }, step);
}

/** Event, audit entry and outbox row of one step, in the caller's transaction. */
export async function recordStep(
  em: EntityManager,
  outbox: Outbox,
  { applicationId, from }: { applicationId: string; from: ApplicationState | null },
  { to, actorId, effectiveOn, now, text = null, until = null, cause = to, replaces }: Step,
): Promise<void> {
  const event = await firstRow(
    em,
    sql<{
      id: number;
    }>`INSERT INTO application_event (application_id, from_state, to_state, cause, actor_id, effective_on, recorded_at, text, until_on, replaces)
      VALUES (${applicationId}, ${from}, ${to}, ${cause}, ${actorId}, ${effectiveOn}::date, ${now}, ${text}, ${until}, ${replaces ?? null}) RETURNING id`,
  );
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${now}, ${actorId}, ${`APPLICATION_${cause}`}, 'FURTHER_EDUCATION', ${applicationId}, ${JSON.stringify({ from, to })}::jsonb)`,
  );
  await outbox.record(em, { type: 'application.changed', applicationId, eventId: event?.id ?? null, to });
}
