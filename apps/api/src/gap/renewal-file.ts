import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { RenewalState } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { renewalFile as en } from '@kompetanse/texts/en/gap-file.ts';
import { renewalFile as nb } from '@kompetanse/texts/nb/gap-file.ts';
import { renewalFile as nn } from '@kompetanse/texts/nn/gap-file.ts';
import { csv } from '../platform/csv/csv.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { readsRenewals, RenewalQueries } from './renewal.queries.ts';

const texts: Readonly<Record<Locale, typeof nb>> = { nb, nn, en };
const states: readonly RenewalState[] = ['VALID', 'WINDOW_OPEN', 'LAPSED'];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How the list is narrowed, as its address says it. */
export interface RenewalFilter {
  readonly unit?: string;
  readonly competence?: string;
  readonly state?: string;
}

/** What runs out as a file: one line a person and competence, the earliest end first. */
@Injectable()
export class RenewalFile {
  constructor(
    private readonly db: Database,
    private readonly queries: RenewalQueries,
  ) {}

  /** Null for who neither leads nor coordinates. */
  async people(viewer: Viewer | null, filter: RenewalFilter): Promise<Download | null> {
    if (!viewer?.roles.some(({ role }) => (readsRenewals as readonly string[]).includes(role))) return null;
    const words = texts[viewer.locale];
    const wish = {
      unitId: filter.unit ?? null,
      competenceId: filter.competence ?? null,
      state: states.find((state) => state === filter.state) ?? null,
    };
    const { asOf, renewals } = await this.queries.staff(viewer, wish);
    const name = sql.ref(`name_${viewer.locale}`);
    const title = sql.ref(`title_${viewer.locale}`);
    const people = await this.named(
      sql<Named>`SELECT p.id, p.family_name || ', ' || p.given_name AS name FROM person p WHERE p.id = ANY (${renewals.map((one) => one.personId)}::uuid[])`,
    );
    const competences = await this.named(
      sql<Named>`SELECT c.id, c.${name} AS name FROM competence c WHERE c.id = ANY (${renewals.map((one) => one.competenceId)}::uuid[])`,
    );
    const courses = await this.named(
      sql<Named>`SELECT k.id, k.${title} AS name FROM course k WHERE k.id = ANY (${renewals.flatMap((one) => one.courseIds)}::uuid[])`,
    );
    const lines = renewals.map((one) => [
      people.get(one.personId) ?? '',
      competences.get(one.competenceId) ?? '',
      words.states[one.state],
      ...[one.expiresOn, one.opensOn, one.closesOn],
      one.courseIds.map((id) => courses.get(id) ?? '').join(', '),
      one.bookedId === null ? '' : words.booked,
    ]);
    const fileName = `${words.name}-${asOf}.csv`;
    const bytes = Buffer.from(csv([[...words.head], ...lines]));
    return { fileName, contentType: 'text/csv; charset=utf-8', bytes };
  }

  private async named(query: ReturnType<typeof sql<Named>>): Promise<ReadonlyMap<string, string>> {
    return new Map((await rows(this.db.reader(), query)).map(({ id, name }) => [id, name]));
  }
}
