import { sql } from 'kysely';
import type { SurveyInput } from '@kompetanse/contract';
import { addDays } from '@kompetanse/domain/calendar';
import {
  surveyTemplates,
  type AskedQuestion,
  type KeptAnswers,
  type Place,
  type SurveyPhase,
  type SurveyTemplate,
} from '@kompetanse/domain/surveys';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { takeAnswers } from '../surveys/answer-rows.ts';
import { CloseSurvey } from '../surveys/use-cases/close-survey.ts';
import { OpenSurvey } from '../surveys/use-cases/open-survey.ts';
import { WriteSurvey } from '../surveys/use-cases/write-survey.ts';
import { granted, lot, morning, schoolday, viewerBy, type Replay } from './replay.ts';
import { namedNumber, signInNumbers } from './staff.ts';
import { staffStories, writtenWishes, type StaffStory } from './survey-stories.ts';

const OPEN_DAYS = 14;

/** Half-yearly surveys of all staff, one of them open now; what people got out of a course; and one before and after COS-P. */
export async function seedSurveys(replay: Replay): Promise<void> {
  const coordinator = await viewerBy(replay.em, namedNumber('Aino', 'Testnes'));
  const top = await idOf(replay, sql<{ id: string }>`SELECT id FROM org_unit WHERE key = 'oppvekst'`);
  for (const story of staffStories) {
    await tell(replay, coordinator, { ...story, input: input('STAFF_MASTERY', { phase: 'ONCE', unitIds: [top] }) });
  }
  await ofRuns(replay, coordinator);
}

interface RunOfDemo {
  readonly id: string;
  readonly daysSinceStart: number;
  readonly daysSinceEnd: number;
}

async function ofRuns(replay: Replay, coordinator: Viewer): Promise<void> {
  const mittValg = await runOf(replay, 'MITTVALG-SKOLE', 'rena-skole');
  const cosp = await runOf(replay, 'COSP-ANSATTE', 'kommunal-barnehage-3');
  const running = await runOf(replay, 'COSP-ANSATTE', 'osen-oppvekstsenter');
  const after = { share: 90, lift: 8 };
  await tell(replay, coordinator, {
    ...after,
    daysAgo: mittValg.daysSinceEnd - 1,
    input: aboutRun(mittValg.id, 'AFTER'),
  });
  await tell(replay, coordinator, {
    share: 92,
    lift: 0,
    daysAgo: cosp.daysSinceStart + 16,
    input: aboutRun(cosp.id, 'BEFORE'),
  });
  await tell(replay, coordinator, {
    share: 92,
    lift: 9,
    daysAgo: cosp.daysSinceEnd - 1,
    input: aboutRun(cosp.id, 'AFTER'),
  });
  replay.clock.set(replay.now);
  const planned = { ...aboutRun(running.id, 'AFTER'), onCompletion: true };
  granted(await new WriteSurvey(replay.db, replay.clock).run(coordinator, { input: planned }), 'planned survey');
}

/** As a template has it, for these people. */
function input(template: SurveyTemplate, about: Pick<SurveyInput, 'phase' | 'runId' | 'unitIds'>): SurveyInput {
  const { questions, ...titles } = surveyTemplates[template];
  return {
    ...titles,
    ...about,
    questions: questions.map(({ topic = null, ...question }) => ({ ...question, topic })),
    onCompletion: false,
    openDays: OPEN_DAYS,
  };
}

function aboutRun(runId: string, phase: SurveyPhase): SurveyInput {
  return input('AFTER_COURSE', { runId, phase, unitIds: [] });
}

async function runOf(replay: Replay, course: string, host: string): Promise<RunOfDemo> {
  const found = await firstRow(
    replay.em,
    sql<RunOfDemo>`SELECT r.id, (${replay.today}::date - r.starts_at::date) AS "daysSinceStart", (${replay.today}::date - r.ends_at::date) AS "daysSinceEnd"
      FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE c.code = ${course} AND u.key = ${host} AND r.starts_at < ${replay.now} ORDER BY r.starts_at LIMIT 1`,
  );
  if (!found) throw new Error(`The demo has no run of ${course} at ${host}`);
  return found;
}

async function idOf({ em }: Replay, query: Parameters<typeof firstRow<{ id: string }>>[1]): Promise<string> {
  return (await firstRow(em, query))?.id ?? '';
}

interface Told extends StaffStory {
  readonly input: SurveyInput;
}

/** Written and opened by the coordinator, answered by some, and closed when its time was over. */
async function tell(replay: Replay, coordinator: Viewer, { input: written, ...story }: Told): Promise<void> {
  const { em, db, clock, outbox, today } = replay;
  const opensOn = schoolday(addDays(today, -story.daysAgo));
  clock.set(morning(story.open ? addDays(today, -story.daysAgo) : opensOn));
  const { surveyId } = granted(await new WriteSurvey(db, clock).run(coordinator, { input: written }), 'survey');
  granted(await new OpenSurvey(db, clock, outbox).run(coordinator, { surveyId, version: 1 }), 'opening of a survey');
  const questions = await rows(
    em,
    sql<AskedQuestion>`SELECT id, kind FROM survey_question WHERE survey_id = ${surveyId}::uuid ORDER BY no`,
  );
  const asked = await rows(
    em,
    sql<Asked>`SELECT i.person_id AS "personId", p.hr_key AS "hrKey", i.kind, i.unit_id AS "unitId", u.key AS "unitKey"
      FROM survey_invitation i JOIN person p ON p.id = i.person_id LEFT JOIN org_unit u ON u.id = i.unit_id
      WHERE i.survey_id = ${surveyId}::uuid ORDER BY p.hr_key`,
  );
  const answering = asked.filter(({ hrKey }) =>
    signInNumbers.has(hrKey) ? story.open !== true : lot(`${hrKey} answers ${story.daysAgo}`, 100) < story.share,
  );
  // Each wish is written by one of them.
  const writers = answering.toSorted((a, b) => lot(`${a.hrKey} writes`, 997) - lot(`${b.hrKey} writes`, 997));
  const wishes = new Map(
    writers.slice(0, Math.max(4, answering.length / 20)).map(({ hrKey }, at) => [hrKey, writtenWishes[at] ?? '']),
  );
  const answers = answering.map((one) => ({
    ...one,
    answers: saidBy(one, questions, { ...story, wish: wishes.get(one.hrKey) ?? '' }),
  }));
  await takeAnswers(em, surveyId, answers);
  if (story.open) return;
  clock.set(morning(addDays(opensOn, OPEN_DAYS)));
  granted(await new CloseSurvey(db, clock).run(coordinator, { surveyId, version: 2 }), 'closing of a survey');
}

interface Asked extends Place {
  readonly personId: string;
  readonly hrKey: string;
  readonly unitKey: string | null;
}

/** Most give a three or a four; units differ a little, and what a survey lifts, it lifts for everybody. */
function saidBy(
  { hrKey, unitKey }: Asked,
  questions: readonly AskedQuestion[],
  { lift, daysAgo, wish }: StaffStory & { readonly wish: string },
): KeptAnswers {
  const said = questions.flatMap(({ id, kind }, at): [string, number | string][] => {
    const drawn = lot(`${hrKey} ${daysAgo} ${at}`, 40);
    if (kind === 'TEXT') return wish === '' ? [] : [[id, wish]];
    if (drawn === 39 && at === 3) return [];
    const tenths = 14 + drawn + lot(unitKey ?? 'none', 8) + lift - 2 * at;
    return [[id, Math.min(5, Math.max(1, Math.round(tenths / 10)))]];
  });
  return Object.fromEntries(said);
}
