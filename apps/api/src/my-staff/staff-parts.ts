import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ParticipationState } from '@kompetanse/domain/program';
import type { Locale } from '@kompetanse/texts';
import { askedOf, judged } from '../gap/judged.ts';
import { among } from '../platform/database/among.ts';
import { progress } from '../program/progress.ts';
import { standings } from '../program/standings.ts';

/** Who is looked at, for whom and on which day. */
export interface Looked {
  readonly people: readonly string[];
  readonly locale: Locale;
  readonly today: LocalDate;
}

export interface ProgramRow {
  readonly personId: string;
  readonly programId: string;
  readonly title: string;
  readonly state: ParticipationState;
  readonly late: boolean;
  readonly wantedMinutes: number;
  readonly doneMinutes: number;
}

export interface MissingRow {
  readonly personId: string;
  readonly missing: number;
}

export interface RenewalRow {
  readonly personId: string;
  readonly competenceId: string;
  readonly name: string;
  readonly expiresOn: LocalDate;
  readonly lapsed: boolean;
}

export interface AwayRow {
  readonly personId: string;
  readonly runId: string;
  readonly course: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly leads: boolean;
}

export interface WaitingRow {
  readonly personId: string;
  readonly bookings: number;
  readonly applications: number;
  readonly ownWork: number;
  readonly competences: number;
}

const AWAY_DAYS = 14;
const LAPSED_SHOWN = '1 year';

/** Programmes under way, by their last day. */
export function programsOf({ people, locale, today }: Looked): RawBuilder<ProgramRow> {
  const asked = {
    programs: sql<boolean>`g.state = 'PUBLISHED' AND g.starts_on <= ${today}::date AND g.ends_on >= ${today}::date`,
    people: sql<boolean>`m.person_id ${among(people)}`,
    only: (person: RawBuilder<unknown>) => sql<boolean>`${person} ${among(people)}`,
    today,
  };
  return sql<ProgramRow>`WITH ${progress(asked)}, ${standings(today)}
    SELECT s.person_id AS "personId", s.program_id AS "programId", g.${sql.ref(`title_${locale}`)} AS title, s.state, s.late,
           s.w1 + s.w2 + s.w3 AS "wantedMinutes", s.d1 + s.d2 + s.d3 AS "doneMinutes"
      FROM standing s JOIN program g ON g.id = s.program_id ORDER BY g.ends_on, g.id`;
}

/** How much must be met and is not; nobody who lacks nothing. */
export function missingOf({ people, today }: Looked): RawBuilder<MissingRow> {
  return sql<MissingRow>`WITH ${judged(askedOf(sql<boolean>`e.person_id ${among(people)}`, today), today)}
    SELECT person_id AS "personId", count(*)::int AS missing FROM judged WHERE mandatory AND state = 'MISSING' GROUP BY person_id`;
}

/** What can be renewed now, and what has lapsed within the year. */
export function renewalsOf({ people, locale, today }: Looked): RawBuilder<RenewalRow> {
  return sql<RenewalRow>`SELECT s.person_id AS "personId", s.competence_id AS "competenceId", c.${sql.ref(`name_${locale}`)} AS name,
           s.expires_on::text AS "expiresOn", s.state = 'LAPSED' AS lapsed
      FROM renewal_standing(${[...people]}::uuid[], ${today}::date) s JOIN competence c ON c.id = s.competence_id
     WHERE s.state = 'WINDOW_OPEN' OR s.state = 'LAPSED' AND s.expires_on > ${today}::date - interval '${sql.raw(LAPSED_SHOWN)}'
     ORDER BY s.expires_on, c.id`;
}

/** Meetings of courses they have a seat in or hold, that are not over; nothing that is cancelled. */
export function awayOf({ people, locale, today }: Looked): RawBuilder<AwayRow> {
  const from = sql`${today}::timestamp AT TIME ZONE 'Europe/Oslo'`;
  const to = sql`(${today}::date + ${AWAY_DAYS}::integer)::timestamp AT TIME ZONE 'Europe/Oslo'`;
  return sql<AwayRow>`SELECT x.person_id AS "personId", r.id AS "runId", c.${sql.ref(`title_${locale}`)} AS course, s.starts_at AS "startsAt",
           s.ends_at AS "endsAt", x.leads
      FROM (SELECT e.person_id, e.run_id, false AS leads FROM enrolment e WHERE e.person_id ${among(people)} AND e.state = 'ENROLLED'
            UNION SELECT l.person_id, l.run_id, true FROM run_leader l WHERE l.person_id ${among(people)}) x
      JOIN course_run r ON r.id = x.run_id AND r.state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS') JOIN course c ON c.id = r.course_id
      JOIN course_session s ON s.run_id = r.id AND s.state <> 'CANCELLED' AND s.ends_at >= ${from} AND s.starts_at < ${to}
     ORDER BY s.starts_at, r.id`;
}

/** Wishes that somebody is to answer; nobody who waits for nothing. */
export function waitingOf({ people }: Looked): RawBuilder<WaitingRow> {
  const count = (kind: string) => sql`(count(*) FILTER (WHERE kind = ${kind}))::int`;
  return sql<WaitingRow>`SELECT person_id AS "personId", ${count('BOOKING')} AS bookings, ${count('APPLICATION')} AS applications,
           ${count('OWN_WORK')} AS "ownWork", ${count('COMPETENCE')} AS competences
      FROM (SELECT person_id, 'BOOKING' AS kind FROM enrolment WHERE person_id ${among(people)} AND state = 'REQUESTED'
            UNION ALL SELECT person_id, 'APPLICATION' FROM further_education_application WHERE person_id ${among(people)} AND state IN ('SUBMITTED','RECOMMENDED','NOT_RECOMMENDED')
            UNION ALL SELECT person_id, 'OWN_WORK' FROM own_work WHERE person_id ${among(people)} AND state = 'SUBMITTED'
            UNION ALL SELECT person_id, 'COMPETENCE' FROM competence_record WHERE person_id ${among(people)} AND state = 'UNVERIFIED') x
     GROUP BY person_id`;
}
