import { sql, type RawBuilder } from 'kysely';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { mails } from '@kompetanse/texts/mail-words.ts';
import type { Locale } from '@kompetanse/texts';
import type { LetterFact } from './letter.ts';
import type { Recipient } from './notification-row.ts';

export interface Meeting {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What messages tell of a run, whoever reads them. */
export interface RunFacts {
  readonly runId: string;
  readonly titles: Readonly<Record<Locale, string>>;
  readonly place: string;
  readonly cancelUntil: Date;
  /** Those that are held, in order; never empty. */
  readonly meetings: readonly Meeting[];
}

/** Columns of RunFacts; aliases r and c. */
export const runFacts = sql`r.id AS "runId", jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn, 'en', c.title_en) AS titles, r.place,
  r.cancel_until AS "cancelUntil",
  coalesce((SELECT jsonb_agg(jsonb_build_object('startsAt', x.starts_at, 'endsAt', x.ends_at) ORDER BY x.no) FROM course_session x
    WHERE x.run_id = r.id AND x.state <> 'CANCELLED'), jsonb_build_array(jsonb_build_object('startsAt', r.starts_at, 'endsAt', r.ends_at))) AS meetings`;

/** A person as the reader of a message, as one JSON value; alias of the table person. */
export function recipient(person: string): RawBuilder<Recipient> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${person}.${name}`);
  return sql<Recipient>`jsonb_build_object('id', ${column('id')}, 'givenName', ${column('given_name')}, 'email', ${column('email')},
    'locale', ${column('locale')}, 'guardian', ${column('kind')} = 'GUARDIAN',
    'ownPage', EXISTS (SELECT 1 FROM guardian_sign_up og WHERE og.person_id = ${column('id')}))`;
}

/** Course, time and place, as the list below the sentences. */
export function courseDetails(
  run: RunFacts,
  locale: Locale,
  meetings: readonly Meeting[] = run.meetings,
): LetterFact[] {
  const { terms, severalSessions } = mails[locale];
  const [first] = meetings;
  const time = first ? datesIn(locale).meeting(new Date(first.startsAt), new Date(first.endsAt)) : '';
  return [
    { term: terms.course, detail: run.titles[locale] },
    { term: terms.when, detail: meetings.length > 1 ? severalSessions(meetings.length, time) : time },
    { term: terms.where, detail: run.place },
  ];
}
