import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SeasonCalendar, SeasonDays } from '@kompetanse/domain/studies';
import { rows } from '../platform/database/database.ts';

/** When the seasons lie, when a student confirms and when money comes, as they are today. */
export async function seasonCalendar(em: EntityManager): Promise<SeasonCalendar> {
  const found = await rows(
    em,
    sql<SeasonDays>`SELECT season, starts_on AS "startsOn", ends_on AS "endsOn", confirm_by AS "confirmBy", paid_from AS "paidFrom",
      paid_by AS "paidBy" FROM study_season`,
  );
  const [AUTUMN, SPRING] = [found.find((one) => one.season === 'AUTUMN'), found.find((one) => one.season === 'SPRING')];
  if (!AUTUMN || !SPRING) throw new Error('study_season lacks a season');
  return { AUTUMN, SPRING };
}
