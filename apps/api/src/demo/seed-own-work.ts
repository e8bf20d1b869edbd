import { sql } from 'kysely';
import { addDays, type LocalDate } from '@kompetanse/domain/calendar';
import { AnswerOwnWork } from '../own-work/use-cases/answer-own-work.ts';
import { SaveOwnWork } from '../own-work/use-cases/save-own-work.ts';
import { firstRow } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

interface DemoOwnWork {
  readonly daysAgo: number;
  readonly title: string;
  readonly minutes: number;
  readonly reflection: string;
  /** YES, WAITS, DRAFT, or what the leader wants mended. */
  readonly answer: string;
}

// A table is read by its columns.
// prettier-ignore
const sanders: readonly DemoOwnWork[] = [
  { daysAgo: 64, title: 'Leste «Trygghetssirkelen i skolen» og prøvde samtaleøvelsen', minutes: 180, reflection: 'Jeg merket hvor fort jeg vil løse i stedet for å lytte. I neste samtale venter jeg lenger før jeg foreslår noe.', answer: 'YES' },
  { daysAgo: 40, title: 'Observerte en kollega i overgangen fra friminutt', minutes: 90, reflection: 'Vi så at rekkefølgen på beskjedene betyr mye. Vi lager en fast start på timen og prøver den i tre uker.', answer: 'YES' },
  { daysAgo: 12, title: 'Prøvde fast start på timen i tre uker', minutes: 120, reflection: 'Det ble roligere, særlig etter langfri. Jeg vil vise det fram på trinnmøtet.', answer: 'Bra! Skriv også hva elevene sa om det, så deler vi det på trinnmøtet.' },
  { daysAgo: 6, title: 'Leste om sinnemestring og prøvde to øvelser', minutes: 150, reflection: 'Øvelsen med å sette ord på kroppen virket best når vi gjorde den sammen og ikke bare for én.', answer: 'WAITS' },
  { daysAgo: 1, title: 'Film om foreldresamtalen', minutes: 45, reflection: '', answer: 'DRAFT' },
];

/** Sander, teacher at Rena, has written over the autumn: some is approved, one came back, one waits, one is a draft. */
export async function seedOwnWork(replay: Replay): Promise<void> {
  const { em, today } = replay;
  const sander = await viewerBy(em, namedNumber('Sander', 'Testmoen'));
  const leader = await viewerBy(em, namedNumber('Torbjørn', 'Demolund'));
  const elementId = await elementOf(replay, sander, today);
  for (const one of sanders) await write(replay, { sander, leader, elementId }, one);
}

/** The first element of own work in a programme that holds the person; null while there is none. */
async function elementOf({ em }: Replay, person: Viewer, today: LocalDate): Promise<string | null> {
  const found = await firstRow(
    em,
    sql<{ id: string }>`SELECT e.id FROM program_element e WHERE e.kind = 'OWN_WORK' AND e.removed_at IS NULL
      AND e.program_id IN (SELECT programs_of(${person.personId}::uuid, ${today}::date)) ORDER BY e.position LIMIT 1`,
  );
  return found?.id ?? null;
}

interface Cast {
  readonly sander: Viewer;
  readonly leader: Viewer;
  readonly elementId: string | null;
}

async function write(
  { db, clock, outbox, today }: Replay,
  { sander, leader, elementId }: Cast,
  { daysAgo, title, minutes, reflection, answer }: DemoOwnWork,
): Promise<void> {
  const doneOn = addDays(today, -daysAgo);
  clock.set(morning(doneOn));
  const input = { title, doneOn, minutes, reflection, elementId };
  const save = new SaveOwnWork(db, clock, outbox);
  const { ownWorkId } = granted(await save.run(sander, { input, send: answer !== 'DRAFT' }), 'own work');
  if (answer === 'DRAFT' || answer === 'WAITS') return;
  clock.set(morning(addDays(doneOn, 3)));
  const comment = answer === 'YES' ? null : answer;
  granted(
    await new AnswerOwnWork(db, clock, outbox).run(leader, { ownWorkId, version: 1, comment }),
    'word on own work',
  );
}
