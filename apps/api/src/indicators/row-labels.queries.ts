import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FundingScheme, SubjectArea } from '@kompetanse/domain/further-education';
import type { FigureCut } from '@kompetanse/domain/indicators';
import type { Locale } from '@kompetanse/texts';
import { rows } from '../platform/database/database.ts';
import type { RowLabel } from './figure-table.ts';
import type { Reach } from './reports/study-figures.report.ts';

const areas: readonly SubjectArea[] = ['PSYCHOSOCIAL', 'SPECIAL_NEEDS', 'PEDAGOGY', 'SUBJECT', 'LEADERSHIP', 'OTHER'];
const schemes: readonly FundingScheme[] = ['SUBSTITUTE', 'STIPEND', 'OWN_LEAVE', 'NONE'];

/** Rows that can be there, in the order they stand. */
export async function rowLabels(
  em: EntityManager,
  by: FigureCut,
  reach: Reach,
  locale: Locale,
): Promise<readonly RowLabel[]> {
  const words = (keys: readonly string[]): RowLabel[] => keys.map((key) => ({ key, name: null }));
  switch (by) {
    case 'UNIT':
      return [...(await units(em, reach)), ...words(['OTHERS'])];
    case 'PROFILE':
      return [...(await profiles(em, locale)), ...words(['NONE'])];
    case 'UNIT_KIND':
      return words(['SCHOOL', 'KINDERGARTEN', 'SERVICE']);
    case 'OWNERSHIP':
      return words(['MUNICIPAL', 'PRIVATE']);
    case 'SUBJECT_AREA':
      return words(areas);
    case 'SCHEME':
      return words(schemes);
  }
}

/** Schools and kindergartens first, municipal before private, then by name. */
function units(em: EntityManager, { own }: Reach): Promise<RowLabel[]> {
  return rows(
    em,
    sql<RowLabel>`SELECT id AS key, name FROM org_unit WHERE path LIKE ANY (${own.map((path) => `${path}%`)}::text[])
      ORDER BY array_position(ARRAY['SCHOOL','KINDERGARTEN','SFO','PPT','HEALTH_CENTRE','CHILD_WELFARE','CULTURE','OFFICE','SECTOR'], kind),
        ownership, name, id LIMIT 10000`,
  );
}

function profiles(em: EntityManager, locale: Locale): Promise<RowLabel[]> {
  const name = sql.ref(`name_${locale}`);
  return rows(em, sql<RowLabel>`SELECT code AS key, ${name} AS name FROM position_profile ORDER BY 2, 1 LIMIT 1000`);
}
