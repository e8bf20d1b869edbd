import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Locale } from '@kompetanse/texts';
import { rows } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One who is asked in an open survey and has not answered. */
export interface AskedInSurvey {
  readonly titles: Readonly<Record<Locale, string>>;
  readonly closesAt: Date;
  readonly person: Recipient;
}

/** Nobody when it is closed. In the order of people's ids, which tells nothing. */
export function askedInSurvey(em: EntityManager, surveyId: string, now: Date): Promise<AskedInSurvey[]> {
  return rows(
    em,
    sql<AskedInSurvey>`SELECT jsonb_build_object('nb', s.title_nb, 'nn', s.title_nn, 'en', s.title_en) AS titles, s.closes_at AS "closesAt",
        ${recipient('p')} AS person
      FROM survey s JOIN survey_invitation i ON i.survey_id = s.id JOIN person p ON p.id = i.person_id
      WHERE s.id = ${surveyId}::uuid AND s.state = 'OPEN' AND s.closes_at > ${now} AND NOT i.answered AND p.erased_at IS NULL ORDER BY p.id`,
  );
}
