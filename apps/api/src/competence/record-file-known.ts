import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { CompetenceKind, ToldCompetence } from '@kompetanse/domain/competence';
import { rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

/** Who imports records: a viewer, or the municipality itself at its own keyboard (personId null). */
export type RecordSender = Pick<Viewer, 'roles' | 'locale'> & { readonly personId: string | null };

export interface KnownEmployee {
  readonly id: string;
  /** The last day of all employments, when it has passed. */
  readonly leftOn: LocalDate | null;
}

export interface KnownCompetence {
  readonly id: string;
  readonly kind: CompetenceKind;
  readonly name: string;
}

/** A record that came with a file before. */
export interface ImportedRecord extends ToldCompetence {
  readonly id: string;
  readonly personId: string;
  readonly competenceId: string;
  readonly key: string | null;
}

/** What the names in a file stand for. */
export interface KnownRecords {
  /** By employee number. */
  readonly employees: ReadonlyMap<string, KnownEmployee>;
  /** By id or name in lower case; null: the name of several. */
  readonly competences: ReadonlyMap<string, KnownCompetence | null>;
  /** All of these people that came with a file, by person. */
  readonly imported: ReadonlyMap<string, readonly ImportedRecord[]>;
}

interface Asked {
  readonly numbers: readonly string[];
  readonly today: LocalDate;
  /** Keeps the records as they are until the transaction ends, lower id first. */
  readonly lock: boolean;
}

/** Looks up all that a file names; three statements, however many rows. What people have told themselves is not looked at. */
export async function knownRecords(em: EntityManager, by: RecordSender, asked: Asked): Promise<KnownRecords> {
  const { numbers, today, lock } = asked;
  const employees = await rows(
    em,
    sql<KnownEmployee & { number: string }>`
      SELECT p.id, p.hr_key AS number,
             CASE WHEN bool_and(e.valid_to < ${today}::date) THEN max(e.valid_to)::text END AS "leftOn"
        FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
       WHERE p.hr_key = ANY (${[...numbers]}::text[]) AND p.erased_at IS NULL AND ${inScope(by, ['SYSTEM_ADMIN'], 'u.path')}
       GROUP BY p.id`,
  );
  const competences = await rows(
    em,
    sql<
      KnownCompetence & Names
    >`SELECT id, kind, ${sql.ref(`name_${by.locale}`)} AS name, name_nb AS nb, name_nn AS nn, name_en AS en FROM competence`,
  );
  const imported = await rows(
    em,
    sql<ImportedRecord>`SELECT id, person_id AS "personId", competence_id AS "competenceId", import_key AS key, level, credits::float AS credits,
        obtained_on::text AS "obtainedOn", expires_on::text AS "expiresOn", note
      FROM competence_record WHERE source = 'IMPORT' AND person_id = ANY (${employees.map(({ id }) => id)}::uuid[])
      ORDER BY id ${lock ? sql`FOR UPDATE` : sql``}`,
  );
  return {
    employees: new Map(employees.map((employee) => [employee.number, employee])),
    competences: byName(competences),
    imported: Map.groupBy(imported, ({ personId }) => personId),
  };
}

interface Names {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** Only the names in bokmål tell all apart; another language's name counts when it is of one competence alone. */
function byName(competences: readonly (KnownCompetence & Names)[]): ReadonlyMap<string, KnownCompetence | null> {
  const found = new Map<string, KnownCompetence | null>();
  for (const one of competences)
    for (const name of [one.nn, one.en].map((text) => text.toLowerCase())) {
      const other = found.get(name);
      found.set(name, other === undefined || other?.id === one.id ? one : null);
    }
  for (const one of competences) found.set(one.nb.toLowerCase(), one).set(one.id, one);
  return found;
}
