import { sql, type RawBuilder } from 'kysely';
import { liveStates } from '@kompetanse/domain/enrolment';

/** A number the municipality sets; migration 0026 gives the preset. */
function setting(key: string): RawBuilder<number> {
  return sql<number>`(SELECT value::int FROM product_setting WHERE key = ${key})`;
}

export const contactDays = setting('guardian.contact-days');
export const placeMonths = setting('guardian.place-months');

const ended = sql`CASE WHEN e.state = ANY (${[...liveStates]}) AND r.state <> 'CANCELLED' THEN r.ends_at ELSE least(r.ends_at, e.updated_at) END`;

/** When a guardian is forgotten because of one place of theirs; aliases e and r. */
export const contactGoes: RawBuilder<Date> = sql<Date>`(${ended} + make_interval(days => ${contactDays}))`;

/** Sign-ups that nobody confirmed in time; alias g. */
export function unconfirmedDue(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(g.confirmed_at IS NULL AND g.confirm_before <= ${now})`;
}

/** Guardians with a place, or with one that has ended; alias p. */
export const remembered: RawBuilder<boolean> = sql<boolean>`(p.kind = 'GUARDIAN' AND p.erased_at IS NULL
    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM guardian_sign_up g WHERE g.person_id = p.id AND g.confirmed_at IS NULL))`;

/** Guardians whose every place ended that many days ago; alias p. A place given up ended when it was given up. */
export function contactDue(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(${remembered}
    AND NOT EXISTS (SELECT 1 FROM enrolment e JOIN course_run r ON r.id = e.run_id
      WHERE e.person_id = p.id AND ${contactGoes} > ${now}))`;
}

/** Places of forgotten guardians in runs that ended that many months ago and gave no certificate; aliases e, p and r. */
export function placeDue(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(p.kind = 'GUARDIAN' AND p.erased_at IS NOT NULL
    AND r.ends_at + make_interval(months => ${placeMonths}) <= ${now}
    AND NOT EXISTS (SELECT 1 FROM certificate f WHERE f.enrolment_id = e.id))`;
}
