import { sql } from 'kysely';
import type { ConversionMove } from '@kompetanse/contract';
import { addDays, type LocalDate } from '@kompetanse/domain/calendar';
import { AddRecord } from '../competence/use-cases/add-record.ts';
import { AnswerRecord } from '../competence/use-cases/answer-record.ts';
import { MoveConversion } from '../competence/use-cases/move-conversion.ts';
import { PlanConversion } from '../competence/use-cases/plan-conversion.ts';
import { SetConversionYear } from '../competence/use-cases/set-conversion-year.ts';
import { VerifyConversion } from '../gap/use-cases/verify-conversion.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, lot, morning, viewerBy, type Replay } from './replay.ts';
import type { DemoCompetences } from './seed-competence.ts';
import { namedNumber } from './staff.ts';

const PRICE = 100_000;

interface DemoConversion {
  readonly year: number;
  readonly unit: string;
  readonly title: string;
  readonly state: 'PLANNED' | 'DECIDED' | 'FILLED' | 'VERIFIED';
}

/** One a year in the plan's period, and what goes on after it. */
const conversions: readonly DemoConversion[] = [
  { year: 2021, unit: 'rena-skole', title: 'Fagarbeider, 1. trinn', state: 'VERIFIED' },
  { year: 2022, unit: 'amot-ungdomsskole', title: 'Fagarbeider, 8. trinn', state: 'FILLED' },
  { year: 2023, unit: 'rena-skole', title: 'Fagarbeider, 4. trinn', state: 'DECIDED' },
  { year: 2024, unit: 'amot-ungdomsskole', title: 'Fagarbeider, 10. trinn', state: 'PLANNED' },
];

/** Somebody in a position of the unit, another each time; Leila studies and has hers before her. */
async function worker({ em }: Replay, unit: string, nth: number): Promise<Viewer> {
  const found = await firstRow(
    em,
    sql<{
      hrKey: string;
    }>`SELECT p.hr_key AS "hrKey" FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
      WHERE u.key = ${unit} AND e.profile_code = 'FAGARBEIDER' AND p.hr_key <> ${namedNumber('Leila', 'Eksempelhaug')} ORDER BY p.hr_key DESC OFFSET ${nth} LIMIT 1`,
  );
  return viewerBy(em, found?.hrKey ?? `skilled worker ${nth} of ${unit}`);
}

/** The one who got the first position had the degree already, and the head has seen it. */
async function tellOfDegree(
  { db, clock }: Replay,
  ids: DemoCompetences,
  { person, leader, day }: { readonly person: Viewer; readonly leader: Viewer; readonly day: LocalDate },
): Promise<void> {
  clock.set(morning(day));
  const input = { competenceId: ids.get('bachelor') ?? '', obtainedOn: '2021-06-20', note: 'Høgskolen i Innlandet' };
  const { recordId } = granted(await new AddRecord(db, clock).run(person, input), 'degree');
  clock.set(morning(addDays(day, 2)));
  granted(await new AnswerRecord(db, clock).run(leader, { recordId, reason: null }), 'word about a degree');
}

async function tell(replay: Replay, ids: DemoCompetences, one: DemoConversion, chief: Viewer): Promise<void> {
  const { em, db, clock } = replay;
  const unit = await firstRow(em, sql<{ id: string }>`SELECT id FROM org_unit WHERE key = ${one.unit}`);
  const head = one.unit === 'rena-skole' ? namedNumber('Torbjørn', 'Demolund') : namedNumber('Samira', 'Testvik');
  const leader = await viewerBy(em, head);
  const input = {
    unitId: unit?.id ?? '',
    fromProfile: 'FAGARBEIDER',
    toProfile: 'MILJOTERAPEUT',
    positionTitle: one.title,
    targetYear: one.year,
    costNok: PRICE,
  };
  clock.set(morning(`${one.year}-02-0${1 + lot(one.title, 8)}`));
  const { conversionId } = granted(await new PlanConversion(db, clock).run(leader, input), 'conversion');
  const move = async (
    viewer: Viewer,
    version: number,
    step: ConversionMove,
    holderId: string | null,
  ): Promise<void> => {
    const wish = { conversionId, version, move: step, holderId };
    granted(await new MoveConversion(db, clock).run(viewer, wish), `step ${step} of a conversion`);
  };
  if (one.state === 'PLANNED') return;
  clock.set(morning(`${one.year}-04-20`));
  await move(chief, 1, 'DECIDE', null);
  if (one.state === 'DECIDED') return;
  const person = await worker(replay, one.unit, 0);
  clock.set(morning(`${one.year}-08-15`));
  await move(leader, 2, 'FILL', person.personId);
  if (one.state === 'FILLED') return;
  await tellOfDegree(replay, ids, { person, leader, day: '2023-09-01' });
  clock.set(morning('2023-09-15'));
  granted(await new VerifyConversion(db, clock).run(leader, { conversionId, version: 3 }), 'verified conversion');
}

/** What a study leads to, of those that make a skilled worker a social educator. */
async function sayAims({ em, now }: Replay, ids: DemoCompetences, chief: Viewer): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO study_aim (application_id, competence_id, set_by, set_at)
      SELECT a.id, ${ids.get('bachelor')}::uuid, ${chief.personId}::uuid, ${now} FROM further_education_application a
       WHERE a.study LIKE 'Bachelor %' ON CONFLICT DO NOTHING`,
  );
}

/** Conversions in every state, the frames of the years after the plan, and what the studies lead to. After the requirements. */
export async function seedConversions(replay: Replay, ids: DemoCompetences): Promise<void> {
  const { em, db, clock, today } = replay;
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  for (const one of conversions) await tell(replay, ids, one, chief);
  await sayAims(replay, ids, chief);
  const thisYear = Number(today.slice(0, 4));
  clock.set(morning(addDays(today, -30)));
  for (const year of [thisYear + 1, thisYear + 2])
    granted(await new SetConversionYear(db, clock).run(chief, { year, version: 0, budgetNok: PRICE }), 'year');
  const next = { year: thisYear + 1, unit: 'rena-skole', title: 'Fagarbeider, SFO', state: 'PLANNED' } as const;
  clock.set(morning(addDays(today, -20)));
  const unit = await firstRow(em, sql<{ id: string }>`SELECT id FROM org_unit WHERE key = ${next.unit}`);
  const input = { unitId: unit?.id ?? '', fromProfile: 'FAGARBEIDER', toProfile: 'MILJOTERAPEUT' };
  const wish = { ...input, positionTitle: next.title, targetYear: next.year, costNok: PRICE };
  granted(await new PlanConversion(db, clock).run(chief, wish), 'coming conversion');
}
