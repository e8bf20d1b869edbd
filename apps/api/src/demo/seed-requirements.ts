import { AddRequirement } from '../competence/use-cases/add-requirement.ts';
import { firstRow } from '../platform/database/database.ts';
import { sql } from 'kysely';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import type { DemoCompetences } from './seed-competence.ts';
import { namedNumber } from './staff.ts';

interface DemoRequirement {
  readonly competence: string;
  readonly profile: string | null;
  /** Key of the unit; null: everywhere. */
  readonly unit: string | null;
  readonly mandatory: boolean;
}

// A table is read by its columns.
// prettier-ignore
const requirements: readonly DemoRequirement[] = [
  { competence: 'forstehjelp', profile: 'LAERER', unit: null, mandatory: true },
  { competence: 'forstehjelp', profile: 'FAGARBEIDER', unit: null, mandatory: true },
  { competence: 'fagbrev', profile: 'FAGARBEIDER', unit: null, mandatory: true },
  { competence: 'bachelor', profile: 'MILJOTERAPEUT', unit: null, mandatory: true },
  { competence: 'cosp', profile: 'MILJOTERAPEUT', unit: null, mandatory: false },
  { competence: 'mittvalg', profile: 'BARNEHAGELAERER', unit: null, mandatory: true },
  { competence: 'livredning', profile: 'LAERER', unit: 'rena-skole', mandatory: false },
];

/** What positions and units ask for: the sector leader everywhere, the head of Rena school of the own school. */
export async function seedRequirements({ em, db, clock }: Replay, ids: DemoCompetences): Promise<void> {
  clock.set(morning('2023-08-01'));
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  const head = await viewerBy(em, namedNumber('Torbjørn', 'Demolund'));
  for (const { competence, profile, unit, mandatory } of requirements) {
    const found = await firstRow(em, sql<{ id: string }>`SELECT id FROM org_unit WHERE key = ${unit}`);
    const input = {
      competenceId: ids.get(competence) ?? '',
      profileCode: profile,
      unitId: found?.id ?? null,
      mandatory,
      effectiveFrom: '2023-08-01',
    };
    granted(await new AddRequirement(db, clock).run(unit === null ? chief : head, input), 'requirement');
  }
}
