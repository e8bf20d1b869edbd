import { sql } from 'kysely';
import { addDays, osloDay, weekday, type LocalDate } from '@kompetanse/domain/calendar';
import { isRefuse } from '@kompetanse/domain/refusals';
import { standingSessions } from '../courses/run-rows.ts';
import { ChangeSessions } from '../courses/use-cases/change-sessions.ts';
import { CopyRun } from '../courses/use-cases/copy-run.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import { viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

/** The school year 2026/27 as a municipality in Innlandet could have adopted it; invented. */
const schoolHolidays = [
  ['Høstferie', 'Haustferie', 'Autumn holiday', '2026-10-05', '2026-10-09'],
  ['Juleferie', 'Juleferie', 'Christmas holiday', '2026-12-21', '2027-01-01'],
  ['Vinterferie', 'Vinterferie', 'Winter holiday', '2027-02-22', '2027-02-26'],
  ['Påskeferie', 'Påskeferie', 'Easter holiday', '2027-03-22', '2027-03-30'],
  ['Sommerferie', 'Sommarferie', 'Summer holiday', '2027-06-21', '2027-08-13'],
] as const;

const DRAFT_IN_WEEKS = 26;
/** More than have booked, so that somebody has to decide. */
const MINIMUM_NOT_REACHED = 12;

/** The next night the clocks change after that day: the last Sunday of March or October. */
function nextClockChange(after: LocalDate): LocalDate {
  let day = addDays(after, 1);
  const changes = (sunday: LocalDate): boolean =>
    weekday(sunday) === 7 &&
    ['03', '10'].includes(sunday.slice(5, 7)) &&
    addDays(sunday, 7).slice(5, 7) !== sunday.slice(5, 7);
  while (!changes(day)) day = addDays(day, 1);
  return day;
}

/** What a coordinator has in hand: school holidays, a draft, a run with too few people, and a session moved over a change of clocks. */
export async function seedPlanning(replay: Replay): Promise<void> {
  const { em, now } = replay;
  for (const [nb, nn, en, from, to] of schoolHolidays)
    await rows(
      em,
      sql`INSERT INTO school_holiday (name_nb, name_nn, name_en, from_day, to_day) VALUES (${nb}, ${nn}, ${en}, ${from}::date, ${to}::date)`,
    );
  replay.clock.set(now);
  const aino = await viewerBy(em, namedNumber('Aino', 'Testnes'));
  const copied = await runOf(replay, 'KLASSEMILJO');
  const [first] = await standingSessions(em, copied);
  // From its own first day, so that it stays a working day.
  const firstDay = addDays(first?.day ?? osloDay(now), DRAFT_IN_WEEKS * 7);
  const draft = await new CopyRun(replay.db, replay.clock).run(aino, copied, firstDay);
  if (isRefuse(draft)) throw new Error(`The demo's draft was refused: ${draft.refuse}`);
  await rows(
    em,
    sql`UPDATE course_run SET min_participants = ${MINIMUM_NOT_REACHED}, min_decision_at = ${now}::timestamptz + interval '2 days'
      WHERE id = ${await runOf(replay, 'NETTVERK')}::uuid`,
  );
  await moveOverClockChange(replay, aino);
}

async function moveOverClockChange(replay: Replay, aino: Awaited<ReturnType<typeof viewerBy>>): Promise<void> {
  const runId = await runOf(replay, 'COSP-FORESATTE', true);
  const sessions = await standingSessions(replay.em, runId);
  const last = sessions.at(-1);
  if (!last) throw new Error('The demo has no session to move');
  const { id, from, to, title, place, videoUrl, mandatory } = last;
  const day = addDays(nextClockChange(last.day), 1);
  const row = await firstRow(
    replay.em,
    sql<{ version: number }>`SELECT version FROM course_run WHERE id = ${runId}::uuid`,
  );
  const moved = await new ChangeSessions(replay.db, replay.clock, replay.outbox).run(
    aino,
    { runId, version: row?.version ?? 1 },
    [{ id, day, from, to, title, place, videoUrl, mandatory }],
  );
  if (isRefuse(moved)) throw new Error(`The demo's moved session was refused: ${moved.refuse}`);
}

/** The first coming run of a course, or the last one. */
async function runOf({ em, now }: Replay, code: string, last = false): Promise<string> {
  const way = last ? sql`DESC` : sql`ASC`;
  const row = await firstRow(
    em,
    sql<{ id: string }>`SELECT r.id FROM course_run r JOIN course c ON c.id = r.course_id
      WHERE c.code = ${code} AND r.starts_at > ${now} AND r.state = 'PUBLISHED' ORDER BY r.starts_at ${way} LIMIT 1`,
  );
  if (!row) throw new Error(`The demo has no coming run of ${code}`);
  return row.id;
}
