import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Locale } from '@kompetanse/texts';
import { pathFile as en } from '@kompetanse/texts/en/gap-file.ts';
import { pathFile as nb } from '@kompetanse/texts/nb/gap-file.ts';
import { pathFile as nn } from '@kompetanse/texts/nn/gap-file.ts';
import { csv } from '../platform/csv/csv.ts';
import { Database, rows } from '../platform/database/database.ts';
import { Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { PathStudies } from './path-studies.queries.ts';
import { PathQueries, type PathPersonRow } from './path.queries.ts';

const texts: Readonly<Record<Locale, typeof nb>> = { nb, nn, en };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The way to a position as a file: one line a person, one column for each thing that is asked. */
@Injectable()
export class PathFile {
  constructor(
    private readonly db: Database,
    private readonly queries: PathQueries,
    private readonly studies: PathStudies,
  ) {}

  /** Null for who leads nothing, or when there are no such positions. */
  async people(
    viewer: Viewer | null,
    pair: { readonly from?: string; readonly to?: string },
  ): Promise<Download | null> {
    if (!viewer?.roles.some(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER')) return null;
    const { locale } = viewer;
    const path = await this.queries.path(
      viewer,
      { fromProfile: pair.from ?? null, toProfile: pair.to ?? null },
      locale,
    );
    if (!path) return null;
    const words = texts[locale];
    const asked = [...new Set(path.people.flatMap(({ steps }) => steps.map(({ requirementId }) => requirementId)))];
    const names = await this.names(path.people, asked, locale);
    const name = (id: string): string => names.get(id) ?? '';
    const loaders = new Loaders();
    const lines = path.people.map(async ({ personId, readyOn, steps }) => {
      const of = new Map(steps.map((step) => [step.requirementId, step]));
      const states = asked.map((id) => {
        const step = of.get(id);
        return step === undefined ? '' : [words.states[step.state], step.metOn ?? ''].filter(Boolean).join(' ');
      });
      const begun = (await this.studies.of(personId, loaders)).map(({ study, endsOn }) => `${study} (${endsOn})`);
      return [name(personId), readyOn ?? words.unknown, ...states, begun.join(', ')];
    });
    const head = [words.person, words.readyOn, ...asked.map(name), words.studies];
    const bytes = Buffer.from(csv([head, ...(await Promise.all(lines))]));
    return { fileName: `${words.name}-${path.asOf}.csv`, contentType: 'text/csv; charset=utf-8', bytes };
  }

  private async names(
    people: readonly PathPersonRow[],
    asked: readonly string[],
    locale: Locale,
  ): Promise<ReadonlyMap<string, string>> {
    const found = await rows(
      this.db.reader(),
      sql<Named>`SELECT p.id, p.family_name || ', ' || p.given_name AS name FROM person p WHERE p.id = ANY (${people.map(({ personId }) => personId)}::uuid[])
        UNION ALL SELECT r.id, c.${sql.ref(`name_${locale}`)} FROM competence_requirement r JOIN competence c ON c.id = r.competence_id
        WHERE r.id = ANY (${[...asked]}::uuid[])`,
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
