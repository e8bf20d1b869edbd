import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { rows } from '../platform/database/database.ts';

/** One invariant of booking (domain rules 1–8): what holds, and a statement that finds what breaks it, as ids. */
export interface Invariant {
  readonly name: string;
  /** What holds, in a sentence for the person at the keyboard. */
  readonly holds: string;
  readonly broken: (when: AuditTime) => RawBuilder<{ readonly id: string }>;
}

export interface AuditTime {
  readonly now: Date;
  readonly today: string;
}

const seats = sql.raw(`('OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW')`);
const live = sql.raw(`('REQUESTED','WAITLISTED','OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW')`);
/** What is put right each minute may be as old as this. */
const SETTLED = sql.raw(`interval '10 minutes'`);

export const bookingInvariants: readonly Invariant[] = [
  {
    name: 'seats-counted',
    holds: 'Antall opptatte plasser er antallet som har plass, og aldri flere enn kurset har.',
    broken: () => sql`SELECT r.id FROM course_run r WHERE r.seats_taken + r.guest_peak > r.capacity OR r.seats_taken <>
      (SELECT count(*) FROM enrolment e WHERE e.run_id = r.id AND e.state IN ${seats})`,
  },
  {
    name: 'guests-counted',
    holds: 'Gjester i en samling er de som tar den igjen der, og kurset holder av stoler til den fulleste.',
    broken:
      () => sql`SELECT s.id FROM course_session s JOIN course_run r ON r.id = s.run_id WHERE s.guests > r.guest_peak OR s.guests <>
      (SELECT count(*) FROM make_up m WHERE m.taken_id = s.id AND m.state IN ('BOOKED','PRESENT'))`,
  },
  {
    name: 'once-in-a-run',
    holds: 'Ingen er med to ganger i samme kurs.',
    broken: () =>
      sql`SELECT min(id::text)::uuid AS id FROM enrolment WHERE state IN ${live} GROUP BY run_id, person_id HAVING count(*) > 1`,
  },
  {
    name: 'no-idle-seat',
    holds: 'Ingen plass står tom ved siden av noen som venter og kan få den.',
    broken: ({ now, today }) => sql`SELECT r.id FROM course_run r
      WHERE r.seats_taken + r.guest_peak < r.capacity AND r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > ${now} AND EXISTS (
        SELECT 1 FROM enrolment e WHERE e.run_id = r.id AND e.state = 'WAITLISTED' AND e.updated_at < ${now}::timestamptz - ${SETTLED}
          AND enrolment_ineligible(r.id, e.person_id, ${today}::date, e.overridden) IS NULL)`,
  },
  {
    name: 'not-in-two-places',
    holds: 'Ingen har plass på to obligatoriske samlinger samtidig, uten at en leder har satt det til side.',
    broken:
      () => sql`SELECT a.id FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id AND b.id > a.id AND b.state = 'ENROLLED'
      WHERE a.state = 'ENROLLED' AND NOT 'CLASH' = ANY (a.overridden || b.overridden) AND EXISTS (
        SELECT 1 FROM course_session s JOIN course_session t ON t.run_id = b.run_id AND t.mandatory AND t.state IN ('PLANNED','MOVED')
          AND t.starts_at < s.ends_at AND t.ends_at > s.starts_at
         WHERE s.run_id = a.run_id AND s.mandatory AND s.state IN ('PLANNED','MOVED'))`,
  },
  {
    name: 'chair-in-one-place',
    holds:
      'Ingen tar igjen en samling mens de har plass på en annen obligatorisk samling, uten at en leder har satt det til side.',
    broken:
      () => sql`SELECT m.id FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id JOIN course_session t ON t.id = m.taken_id AND t.state IN ('PLANNED','MOVED')
      JOIN enrolment b ON b.person_id = e.person_id AND b.state = 'ENROLLED' AND NOT 'CLASH' = ANY (b.overridden)
      JOIN course_session s ON s.run_id = b.run_id AND s.id <> t.id AND s.mandatory AND s.state IN ('PLANNED','MOVED') AND s.starts_at < t.ends_at AND s.ends_at > t.starts_at
      WHERE m.state = 'BOOKED'`,
  },
  {
    name: 'not-own-case',
    holds: 'Ingen har avgjort sin egen sak.',
    broken: () => sql`SELECT d.id FROM decision d JOIN enrolment e ON e.id = d.subject_id
      WHERE d.subject_type = 'ENROLMENT' AND (d.decided_by = e.person_id OR d.acted_for = e.person_id)`,
  },
  {
    name: 'told-in-full',
    holds: 'Historikken ender der påmeldingen står.',
    broken: () => sql`SELECT e.id FROM enrolment e WHERE e.state IS DISTINCT FROM
      (SELECT v.to_state FROM enrolment_event v WHERE v.enrolment_id = e.id ORDER BY v.id DESC LIMIT 1)`,
  },
  {
    name: 'audited',
    holds: 'Hvert skritt står i revisjonsloggen.',
    broken:
      () => sql`SELECT v.enrolment_id AS id FROM enrolment_event v WHERE v.from_state IS DISTINCT FROM v.to_state AND NOT EXISTS (
      SELECT 1 FROM audit_entry a WHERE a.object_type = 'ENROLMENT' AND a.object_id = v.enrolment_id AND a.at = v.at)`,
  },
  {
    name: 'attendance-of-those-in',
    holds: 'Oppmøte er ført bare for dem som var med, og tidligst et kvarter før samlingen.',
    broken:
      () => sql`SELECT a.id FROM session_attendance a JOIN enrolment e ON e.id = a.enrolment_id JOIN course_session s ON s.id = a.session_id
      WHERE e.state NOT IN ('ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW','CANCELLED','RUN_CANCELLED') OR s.run_id <> e.run_id
         OR a.recorded_at < s.starts_at - interval '15 minutes' AND a.via = 'SELF'`,
  },
  {
    name: 'certificates-of-the-completed',
    holds: 'Bare den som har fullført, har et gyldig kursbevis.',
    broken: () =>
      sql`SELECT f.id FROM certificate f JOIN enrolment e ON e.id = f.enrolment_id WHERE f.state = 'ISSUED' AND e.state <> 'COMPLETED'`,
  },
  {
    name: 'nobody-left-waiting',
    holds:
      'Ingen venter, spør eller har et tilbud i et kurs som har startet, og ingen tilbud er gått ut uten at plassen gikk videre.',
    broken: ({ now }) => sql`SELECT e.id FROM enrolment e JOIN course_run r ON r.id = e.run_id
      WHERE e.state IN ('WAITLISTED','REQUESTED','OFFERED') AND least(r.starts_at, e.offer_expires_at) < ${now}::timestamptz - ${SETTLED}`,
  },
];

export interface Finding {
  readonly invariant: Invariant;
  readonly count: number;
  /** The first of them. */
  readonly ids: readonly string[];
}

const SHOWN = 10;

/** Looks at all that is booked; one finding for each invariant, in order. Reads only. */
export async function auditBookings(em: EntityManager, when: AuditTime): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const invariant of bookingInvariants) {
    const found = await rows(em, invariant.broken(when));
    findings.push({ invariant, count: found.length, ids: found.slice(0, SHOWN).map(({ id }) => id) });
  }
  return findings;
}
