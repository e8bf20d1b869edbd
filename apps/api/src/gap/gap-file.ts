import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { gapFile as en } from '@kompetanse/texts/en/gap-file.ts';
import { gapFile as nb } from '@kompetanse/texts/nb/gap-file.ts';
import { gapFile as nn } from '@kompetanse/texts/nn/gap-file.ts';
import type { Locale } from '@kompetanse/texts';
import { csv } from '../platform/csv/csv.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { GapQueries } from './gap.queries.ts';

const texts: Readonly<Record<Locale, typeof nb>> = { nb, nn, en };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The gap as files to save: people for those who lead them, counts of units for the sector leader too. */
@Injectable()
export class GapFile {
  constructor(
    private readonly db: Database,
    private readonly queries: GapQueries,
  ) {}

  /** One line a person, one column a requirement; null for who leads no unit. */
  async people(viewer: Viewer | null, unit: string | undefined): Promise<Download | null> {
    if (!viewer?.roles.some(({ role }) => role === 'UNIT_LEADER')) return null;
    const words = texts[viewer.locale];
    const { asOf, requirementIds, people } = await this.queries.matrix(viewer, rowId(unit ?? ''));
    const names = await this.named(
      sql<Named>`SELECT p.id, p.family_name || ', ' || p.given_name AS name FROM person p WHERE p.id = ANY (${people.map((one) => one.personId)}::uuid[])`,
    );
    const asked = await this.named(
      sql<Named>`SELECT r.id, c.${sql.ref(`name_${viewer.locale}`)} AS name FROM competence_requirement r JOIN competence c ON c.id = r.competence_id
        WHERE r.id = ANY (${[...requirementIds]}::uuid[])`,
    );
    const lines = people.map(({ personId, cells }) => {
      const states = new Map(cells.map((cell) => [cell.requirementId, words.states[cell.state]]));
      return [names.get(personId) ?? '', ...requirementIds.map((id) => states.get(id) ?? '')];
    });
    const head = [words.person, ...requirementIds.map((id) => asked.get(id) ?? '')];
    return download(`${words.peopleName}-${asOf}.csv`, [head, ...lines]);
  }

  /** One line a unit and one for all; null for who leads nothing. */
  async units(viewer: Viewer | null): Promise<Download | null> {
    if (!viewer?.roles.some(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER')) return null;
    const words = texts[viewer.locale];
    const { asOf, total, units } = await this.queries.report(viewer);
    const names = await this.named(
      sql<Named>`SELECT u.id, u.name FROM org_unit u WHERE u.id = ANY (${units.map((one) => one.unitId)}::uuid[])`,
    );
    const lines = [...units, total].map((row) => [
      row.unitId === null ? words.all : (names.get(row.unitId) ?? ''),
      ...[row.people, row.complete, row.met, row.expiresSoon, row.missing].map(String),
    ]);
    return download(`${words.unitsName}-${asOf}.csv`, [[words.unit, ...words.counts], ...lines]);
  }

  private async named(query: ReturnType<typeof sql<Named>>): Promise<ReadonlyMap<string, string>> {
    return new Map((await rows(this.db.reader(), query)).map(({ id, name }) => [id, name]));
  }
}

function download(fileName: string, lines: readonly (readonly string[])[]): Download {
  return { fileName, contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(csv(lines)) };
}
