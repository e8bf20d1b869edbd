import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { addDays, osloMoment } from '@kompetanse/domain/calendar';
import type { FigureQuestion } from '@kompetanse/domain/indicators';
import { STUDY_LINES } from './study-lines.ts';

/** All numbers of further education, version 1 (docs/indicators.md): rows by what was asked for, and one for all, by year. */
const STUDY_FIGURES = `${STUDY_LINES}
SELECT key, year, measure, count(*)::int AS people, (count(*) FILTER (WHERE own))::int AS own, coalesce(sum(credits), 0)::float8 AS credits
  FROM (SELECT told.key, year, measure, person_id, bool_or(own) AS own, sum(credits) AS credits
          FROM line CROSS JOIN LATERAL (VALUES (line.key), ('ALL')) told (key) GROUP BY told.key, year, measure, person_id) person
 GROUP BY key, year, measure
UNION ALL
SELECT coalesce(key, 'ALL'), last_year, 'STAFF', count(DISTINCT person_id)::int, 0, 0 FROM staffed CROSS JOIN span
 GROUP BY GROUPING SETS ((last_year), (key, last_year)) HAVING GROUPING(key) = 1 OR key IS NOT NULL
UNION ALL
SELECT 'ALL', first_year, 'SPAN', 0, 0, 0 FROM span`;

/** The cases of one number: the same lines, one for each person; for credits one for each study. $14 key, $15 year, $16 measure. */
const STUDY_CASES = `${STUDY_LINES}
SELECT "applicationId", "personName", "unitName", study, institution, "begunOn", credits
  FROM (SELECT DISTINCT ON (CASE WHEN $16 = 'CREDITS' THEN line.application_id ELSE line.person_id END)
               a.id AS "applicationId", p.given_name || ' ' || p.family_name AS "personName", p.family_name, u.name AS "unitName",
               a.study, a.institution, line.begun_on AS "begunOn", line.credits::float8 AS credits
          FROM line JOIN further_education_application a ON a.id = line.application_id JOIN person p ON p.id = line.person_id JOIN org_unit u ON u.id = a.unit_id
         WHERE line.own AND ($14::text = 'ALL' OR line.key = $14) AND line.year = $15::int
           AND line.measure = CASE $16::text WHEN 'CREDITS' THEN 'COMPLETED' ELSE $16 END
         ORDER BY CASE WHEN $16 = 'CREDITS' THEN line.application_id ELSE line.person_id END, line.begun_on, a.id) counted
 ORDER BY family_name, "personName", "begunOn", "applicationId" LIMIT 5000`;

/** One number of one row in one year. */
export interface CountedFigure {
  /** Unit id or code of the row; ALL for everybody, OTHERS for the units the reader does not lead. */
  readonly key: string;
  readonly year: number;
  readonly measure: string;
  readonly people: number;
  /** Of these, people with a case the reader may see. */
  readonly own: number;
  readonly credits: number;
}

export interface StudyCase {
  readonly applicationId: string;
  readonly personName: string;
  readonly unitName: string;
  readonly study: string;
  readonly institution: string;
  readonly begunOn: string;
  readonly credits: number;
}

/** The units that are counted, and those whose cases the reader may see, as paths: 'oppvekst/'. */
export interface Reach {
  readonly counted: readonly string[];
  readonly own: readonly string[];
}

function values({ period, by, filter }: FigureQuestion, { counted, own }: Reach): unknown[] {
  const ends = osloMoment(addDays(period.asOf, 1), '00:00');
  const below = (paths: readonly string[]): string[] => paths.map((path) => `${path}%`);
  const { unitId, unitKind, ownership, profile, subjectArea, scheme } = filter;
  const units = [unitId, unitKind, ownership, profile, subjectArea, scheme];
  return [period.asOf, ends, below(counted), period.fromYear, period.toYear, by, below(own), ...units];
}

export async function runStudyFigures(
  em: EntityManager,
  asked: FigureQuestion,
  reach: Reach,
): Promise<CountedFigure[]> {
  const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(STUDY_FIGURES, values(asked, reach)));
  return rows as CountedFigure[];
}

/** The number whose cases are asked for. */
export interface OneFigure {
  readonly key: string;
  readonly year: number;
  readonly measure: string;
}

/** Only cases in units the reader leads. At most 5,000. */
export async function runStudyCases(
  em: EntityManager,
  asked: FigureQuestion,
  reach: Reach,
  { key, year, measure }: OneFigure,
): Promise<StudyCase[]> {
  const query = CompiledQuery.raw(STUDY_CASES, [...values(asked, reach), key, year, measure]);
  const { rows } = await em.getKysely().executeQuery(query);
  return rows as StudyCase[];
}
