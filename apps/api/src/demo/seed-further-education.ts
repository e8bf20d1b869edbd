import { sql } from 'kysely';
import { addDays, schoolYearFrom, type LocalDate } from '@kompetanse/domain/calendar';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { FurtherEducationApplication } from '../further-education/further-education-application.entity.ts';
import { AskOfStudy } from '../further-education/use-cases/ask-of-study.ts';
import { DecideApplication } from '../further-education/use-cases/decide-application.ts';
import { RecommendApplication } from '../further-education/use-cases/recommend-application.ts';
import { StartStudy } from '../further-education/use-cases/start-study.ts';
import { SubmitApplication } from '../further-education/use-cases/submit-application.ts';
import { TellFunding } from '../further-education/use-cases/tell-funding.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { bind } from './seed-bindings.ts';
import { draftWithPaper } from './seed-papers.ts';
import { liveStudy } from './seed-studies.ts';
import { namedNumber, signInNumbers } from './staff.ts';
import { begunStudies, otherApplications, type DemoApplication } from './studies.ts';

const FIRST_YEAR = 2020;
const NO_SUBSTITUTE = 'Enheten mangler vikar dette året, og to er borte fra før.';
const NO_FUNDS = 'Flere søkte enn det er midler til i år.';
const SPENT = 'Rammen for året er brukt opp. Søk gjerne igjen neste år.';

/** One round for each school year, as it was; the round of the coming year is open now, and the state pays two of its schemes. */
async function seedRounds({ em, now, today }: Replay): Promise<number> {
  const coming = Math.max(2027, Number(today.slice(0, 4)) + 1);
  for (let year = FIRST_YEAR; year <= coming; year += 1) {
    const [opens, closes] =
      year === coming ? [addDays(today, -21), addDays(today, 60)] : [`${year}-02-01`, `${year}-03-01`];
    await rows(
      em,
      sql`INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, created_at, updated_at)
        VALUES (${schoolYearFrom(year)}, ${opens}, ${closes}, ${addDays(closes, 7)}, ${addDays(closes, 14)}, 600000, ${now}, ${now})`,
    );
  }
  await rows(
    em,
    sql`UPDATE application_round SET external_schemes = '{SUBSTITUTE,STIPEND}', external_body = 'Utdanningsdirektoratet',
        external_answer_on = owner_deadline + 46, admission_on = owner_deadline + 77 WHERE school_year = ${schoolYearFrom(coming)}`,
  );
  return coming;
}

/** The days of an application's story. The coming year's lie just behind us, the others where they usually lie. */
function daysOf(year: number | null, today: LocalDate): Record<'sent' | 'answered' | 'decided', LocalDate> {
  if (year === null) return { sent: addDays(today, -9), answered: addDays(today, -4), decided: addDays(today, -1) };
  return { sent: `${year}-02-12`, answered: `${year}-03-05`, decided: `${year}-03-14` };
}

/** Somebody of the unit, or of those below it, who is neither a leader nor signed in as. */
async function applicant({ em }: Replay, { unit, nth }: DemoApplication): Promise<Viewer> {
  const found = await firstRow(
    em,
    sql<{
      hrKey: string;
    }>`SELECT p.hr_key AS "hrKey" FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit own ON own.id = e.unit_id
        JOIN org_unit u ON u.key = ${unit} AND own.path LIKE u.path || '%'
       WHERE p.hr_key <> ALL (${[...signInNumbers]}::text[]) AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
       ORDER BY p.hr_key OFFSET ${nth - 1} LIMIT 1`,
  );
  return viewerBy(em, found?.hrKey ?? `${nth} of ${unit}`);
}

/** The nearest leader of an application, as the product finds them. */
async function leaderOf({ em }: Replay, applicationId: string, today: LocalDate): Promise<Viewer> {
  const found = await firstRow(
    em,
    sql<{
      hrKey: string;
    }>`SELECT p.hr_key AS "hrKey" FROM further_education_application a, application_deciders(a.id, ${today}::date) d(id)
      JOIN person p ON p.id = d.id WHERE a.id = ${applicationId} ORDER BY p.hr_key LIMIT 1`,
  );
  return viewerBy(em, found?.hrKey ?? 'the nearest leader');
}

/** What the application must have been through to be where it is. */
const passed: Partial<Record<ApplicationState, number>> = {
  SUBMITTED: 0,
  RECOMMENDED: 1,
  NOT_RECOMMENDED: 1,
  APPROVED: 2,
  REFUSED: 2,
  EXTERNAL_PENDING: 2,
  UNFUNDED: 2,
};

async function tell(replay: Replay, one: DemoApplication, coming: number, owner: Viewer): Promise<void> {
  const { em, db, clock, outbox, today } = replay;
  const year = one.year ?? coming;
  const days = daysOf(one.year, today);
  const far = passed[one.state] ?? 3;
  clock.set(morning(days.sent));
  const round = await firstRow(
    em,
    sql<{ id: string }>`SELECT id FROM application_round WHERE school_year = ${schoolYearFrom(year)}`,
  );
  const { study, institution, credits, costNok, motivation, scheme } = one;
  const dates = { startsOn: `${year}-08-20`, endsOn: `${year + one.years}-06-15` };
  const wish = { roundId: round?.id ?? '', study, institution, credits, costNok, motivation, ...dates };
  const student = await applicant(replay, one);
  const sent = await new SubmitApplication(db, clock, outbox).run(
    student,
    {
      ...wish,
      subjectArea: one.area,
      schemeWish: scheme,
      secondSchemeWish: one.second === scheme ? null : (one.second ?? null),
      leavePercent: one.leavePercent ?? 0,
      terms: one.years * 2,
    },
    one.paper ? await draftWithPaper(replay, student, wish) : null,
  );
  const { applicationId } = granted(sent, 'application');
  if (far < 1) return;
  clock.set(morning(days.answered));
  const recommend = one.state !== 'NOT_RECOMMENDED' && one.against !== true;
  const word = { applicationId, recommend, reason: recommend ? null : NO_SUBSTITUTE };
  const leader = await leaderOf(replay, applicationId, days.answered);
  granted(await new RecommendApplication(db, clock, outbox).run(leader, word), 'recommendation');
  if (far < 2) return;
  clock.set(morning(days.decided));
  const application = await em.findOneOrFail(FurtherEducationApplication, applicationId);
  // A private unit is its own owner: its leader's word was the decision.
  if (application.state === 'RECOMMENDED' || application.state === 'NOT_RECOMMENDED') {
    const approve = one.state !== 'REFUSED';
    const answer = { applicationId, approve, scheme: approve ? scheme : null, reason: approve ? null : SPENT };
    granted(await new DecideApplication(db, clock, outbox).run(owner, answer), 'decision');
  }
  if (one.state === 'UNFUNDED') {
    const answer = { applicationId, funded: false, answeredOn: days.decided, reason: NO_FUNDS };
    granted(await new TellFunding(db, clock, outbox).run(owner, answer), 'answer about funding');
  }
  if (far < 3) return;
  const bound = { applicationId, leaveFrom: dates.startsOn, student, owner };
  if (one.situation !== 'TO_SIGN') await bind(replay, one, bound);
  clock.set(morning(dates.startsOn));
  granted(await new StartStudy(db, clock, outbox).run(owner, applicationId, dates.startsOn), 'start');
  await liveStudy(replay, one, application, { student, leader, owner });
  if (one.situation === 'TO_SIGN') await bind(replay, one, bound);
  if (one.asks === undefined) return;
  clock.set(morning(addDays(today, -2)));
  const asked = { applicationId, until: addDays(today, 270), reason: one.asks };
  granted(await new AskOfStudy(db, clock, outbox).run(student, asked), 'wish to wait');
}

/** Rounds, the 24 studies of indicator 9, and what waits for an answer, told through the product's own use cases. */
export async function seedFurtherEducation(replay: Replay): Promise<void> {
  const coming = await seedRounds(replay);
  const owner = await viewerBy(replay.em, namedNumber('Vilja', 'Prøvestad'));
  for (const one of [...begunStudies, ...otherApplications]) await tell(replay, one, coming, owner);
}
