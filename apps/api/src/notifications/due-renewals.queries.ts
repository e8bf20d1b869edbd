import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import {
  addDays,
  isWorkingDay,
  nextWorkingDay,
  osloMoment,
  weekday,
  type LocalDate,
} from '@kompetanse/domain/calendar';
import { LAPSE_TOLD_DAYS, renewalReminders } from '@kompetanse/domain/renewal';
import type { Locale } from '@kompetanse/texts';
import { rows } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One letter to one person about one competence that runs out. */
export interface DueRenewal {
  readonly competenceId: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly kind: 'RENEWAL_OPEN' | 'RENEWAL_REMINDER' | 'RENEWAL_LAPSED';
  readonly person: Recipient;
  readonly expiresOn: LocalDate;
  readonly closesOn: LocalDate;
  /** The end it is about and which letter: another end is another renewal. */
  readonly occurrence: string;
  readonly dueAt: Date;
}

/** What a leader is told of the own staff, in numbers. */
export interface DueStaffRenewals {
  readonly leader: Recipient;
  /** Windows that are open and nobody has a seat for. */
  readonly open: number;
  /** Lapsed within LAPSE_TOLD_DAYS. */
  readonly lapsed: number;
  readonly day: LocalDate;
  readonly dueAt: Date;
}

interface Found {
  readonly competenceId: string;
  readonly names: DueRenewal['names'];
  readonly state: 'WINDOW_OPEN' | 'LAPSED';
  readonly opensOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly booked: boolean;
  readonly person: Recipient;
  readonly made: readonly string[];
}

const MORNING = '08:00';

/** SQL: that somebody works here on that day. */
export const employed = (person: RawBuilder<unknown>, today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM employment em WHERE em.person_id = ${person} AND em.valid_from <= ${today}::date AND (em.valid_to IS NULL OR em.valid_to >= ${today}::date))`;

/** SQL: that the person has a seat in a course that gives or renews the competence and ends before the window closes. Row s of renewal_standing. */
export const hasSeat = sql<boolean>`EXISTS (SELECT FROM enrolment se JOIN course_run sr ON sr.id = se.run_id
  WHERE se.person_id = s.person_id AND se.state = 'ENROLLED' AND (sr.ends_at AT TIME ZONE 'Europe/Oslo')::date BETWEEN s.opens_on AND s.closes_on
    AND sr.course_id IN (SELECT course_id FROM competence_course WHERE competence_id = s.competence_id
      UNION ALL SELECT course_id FROM competence_renewal WHERE competence_id = s.competence_id))`;

/** Who needs something done: an open window, or one that closed a short while ago. Of all who work here. */
const waiting = (today: LocalDate): RawBuilder<unknown> => sql`standing AS MATERIALIZED (
  SELECT s.*, ${hasSeat} AS booked
    FROM renewal_standing(ARRAY(SELECT DISTINCT e.person_id FROM employment e JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
      WHERE e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)), ${today}::date) s
   WHERE s.state = 'WINDOW_OPEN' OR (s.state = 'LAPSED' AND s.closes_on >= ${today}::date - ${LAPSE_TOLD_DAYS}::int))`;

/** Letters whose time has come and that have not been made. Who has a seat in time is not reminded. */
export async function dueRenewals(em: EntityManager, now: Date, today: LocalDate): Promise<DueRenewal[]> {
  const found = await rows(
    em,
    sql<Found>`WITH ${waiting(today)}
      SELECT s.competence_id AS "competenceId", jsonb_build_object('nb', c.name_nb, 'nn', c.name_nn, 'en', c.name_en) AS names, s.state,
        s.opens_on::text AS "opensOn", s.expires_on::text AS "expiresOn", s.closes_on::text AS "closesOn", s.booked, ${recipient('p')} AS person,
        ARRAY(SELECT n.key FROM notification n WHERE n.recipient_id = p.id AND n.subject_type = 'RENEWAL' AND n.subject_id = s.competence_id) AS made
      FROM standing s JOIN competence c ON c.id = s.competence_id JOIN person p ON p.id = s.person_id
      ORDER BY s.expires_on, s.person_id, s.competence_id`,
  );
  return found.flatMap((one) => {
    const letter = letterOf(one, now);
    return letter === null || one.made.includes(keyOf(letter)) ? [] : [letter];
  });
}

/** To each leader once a week, on its first working day, when somebody waits; and on the day somebody has lapsed. Empty on other days. */
export function dueStaffRenewals(em: EntityManager, now: Date, today: LocalDate): Promise<DueStaffRenewals[]> {
  const dueAt = osloMoment(today, MORNING);
  if (!isWorkingDay(today) || dueAt > now) return Promise.resolve([]);
  const before = workingDayBefore(today);
  const firstOfWeek = weekday(before) >= weekday(today) || addDays(before, 7) <= today;
  return rows(
    em,
    sql<DueStaffRenewals>`WITH ${waiting(today)}, led AS (
        SELECT DISTINCT d.id AS leader_id, s.person_id, s.competence_id, s.state, s.booked, s.closes_on
          FROM standing s JOIN employment e ON e.person_id = s.person_id AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)
          CROSS JOIN LATERAL deciders(e.unit_id, e.person_id, ${today}::date) d(id)),
      counted AS (
        SELECT leader_id, count(*) FILTER (WHERE state = 'WINDOW_OPEN' AND NOT booked)::int AS open, count(*) FILTER (WHERE state = 'LAPSED')::int AS lapsed,
               bool_or(state = 'LAPSED' AND closes_on >= ${before}::date AND closes_on < ${today}::date) AS news
          FROM led GROUP BY leader_id)
      SELECT ${recipient('p')} AS leader, k.open, k.lapsed, ${today}::text AS day, ${dueAt}::timestamptz AS "dueAt"
        FROM counted k JOIN person p ON p.id = k.leader_id AND p.erased_at IS NULL
       WHERE k.open + k.lapsed > 0 AND (${firstOfWeek} OR k.news)
         AND NOT EXISTS (SELECT FROM notification n WHERE n.key = 'RENEWAL_STAFF/' || p.id || '/' || p.id || '/' || ${today}::text)
       ORDER BY p.id`,
  );
}

function letterOf(found: Found, now: Date): DueRenewal | null {
  const { competenceId, names, person, expiresOn, closesOn, opensOn } = found;
  const letter = { competenceId, names, person, expiresOn, closesOn };
  if (found.state === 'LAPSED') {
    const dueAt = morningOf(addDays(closesOn, 1));
    return dueAt <= now ? { ...letter, kind: 'RENEWAL_LAPSED', occurrence: `${expiresOn}-lapsed`, dueAt } : null;
  }
  if (found.booked) return null;
  const due = renewalReminders({ opensOn, expiresOn, closesOn })
    .map(({ name, on }) => ({ name, dueAt: morningOf(on) }))
    .findLast(({ dueAt }) => dueAt <= now);
  if (!due) return null;
  const kind = due.name === 'open' ? 'RENEWAL_OPEN' : 'RENEWAL_REMINDER';
  return { ...letter, kind, occurrence: `${expiresOn}-${due.name}`, dueAt: due.dueAt };
}

/** At eight on the day; on the next working day when nobody works on it. */
function morningOf(day: LocalDate): Date {
  return osloMoment(isWorkingDay(day) ? day : nextWorkingDay(day), MORNING);
}

function workingDayBefore(day: LocalDate): LocalDate {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

function keyOf({ kind, competenceId, person, occurrence }: DueRenewal): string {
  return `${kind}/${competenceId}/${person.id}/${occurrence}`;
}
