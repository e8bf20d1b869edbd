import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { FundingScheme } from '@kompetanse/domain/further-education';
import type { Locale } from '@kompetanse/texts';
import { firstRow } from '../platform/database/database.ts';

/** All that a letter about a decision is written from, as it stands when the decision is made. */
export interface LetterFacts {
  readonly personId: string;
  readonly locale: Locale;
  readonly applicant: string;
  readonly unit: string;
  readonly ownership: 'MUNICIPAL' | 'PRIVATE';
  /** Of the owner; the private unit itself where it is its own. */
  readonly municipality: string;
  /** The sector above the unit. */
  readonly sector: string;
  readonly study: string;
  readonly institution: string;
  readonly credits: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly schoolYear: string;
  readonly scheme: FundingScheme | null;
  readonly grantedNok: number | null;
  /** The support is paid by somebody else, who has not answered yet. */
  readonly external: boolean;
  readonly externalBody: string | null;
  /** So much is given that a binding agreement may be asked for (binding_rule). */
  readonly mayBind: boolean;
  readonly decider: string;
  readonly appealWeeks: number;
  readonly appealTo: string | null;
  /** As the municipality has written it, in the reader's language or the one it was written in. */
  readonly appealText: string | null;
}

export function letterFacts(
  em: EntityManager,
  applicationId: string,
  deciderId: string,
): Promise<LetterFacts | undefined> {
  return firstRow(
    em,
    sql<LetterFacts>`SELECT p.id AS "personId", p.locale, p.given_name || ' ' || p.family_name AS applicant, u.name AS unit, u.ownership,
        coalesce((SELECT l.organisation FROM plan l ORDER BY l.period_start DESC LIMIT 1),
          (SELECT o.name FROM org_unit o WHERE u.path LIKE o.path || '%' ORDER BY length(o.path) LIMIT 1)) AS municipality,
        coalesce((SELECT o.name FROM org_unit o WHERE u.path LIKE o.path || '%' AND o.kind = 'SECTOR' ORDER BY length(o.path) DESC LIMIT 1),
          u.name) AS sector,
        a.study, a.institution, a.credits, a.starts_on AS "startsOn", a.ends_on AS "endsOn", r.school_year AS "schoolYear",
        a.chosen_scheme AS scheme, a.granted_nok AS "grantedNok", a.state = 'EXTERNAL_PENDING' AS external,
        coalesce(a.granted_nok >= (SELECT least_nok FROM binding_rule), false) AS "mayBind", r.external_body AS "externalBody", d.given_name || ' ' || d.family_name AS decider,
        r.appeal_weeks AS "appealWeeks", r.appeal_to AS "appealTo",
        coalesce(CASE p.locale WHEN 'nn' THEN r.appeal_nn WHEN 'en' THEN r.appeal_en END, r.appeal_nb) AS "appealText"
      FROM further_education_application a JOIN application_round r ON r.id = a.round_id
      JOIN person p ON p.id = a.person_id JOIN org_unit u ON u.id = a.unit_id JOIN person d ON d.id = ${deciderId}
      WHERE a.id = ${applicationId}`,
  );
}
