import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Format } from '@kompetanse/ui';
import type { Invitation, MyEnrolment } from '../enrolment/enrolment-queries.ts';
import { timeLeft } from '../enrolment/standing-words.ts';
import type { Application, Round } from '../further-education/application-queries.ts';
import type { ShortEntry } from '../own-work/own-work-queries.ts';
import { whatOwnWorkWaits } from '../own-work/own-work-waits.ts';
import type { Renewal } from '../renewal/renewal-queries.ts';
import { whatStudyWaits } from '../studies/study-waits.ts';
import type { MySurvey } from '../surveys/survey-queries.ts';
import type { Series } from '../supervision/supervision-queries.ts';

/** Everything of a person's that may ask for something. */
export interface Mine {
  readonly personId: string;
  readonly enrolments: readonly MyEnrolment[];
  readonly invitations: readonly Invitation[];
  readonly applications: readonly Application[];
  readonly rounds: readonly Round[];
  readonly series: readonly Series[];
  readonly surveys: readonly MySurvey[];
  readonly renewals: readonly Renewal[];
  readonly ownWork: readonly ShortEntry[];
}

export type Urgency = 'ANSWER' | 'DO' | 'KNOW';
const order: readonly Urgency[] = ['ANSWER', 'DO', 'KNOW'];

/** One thing that waits. */
export interface Waiting {
  readonly id: string;
  /** ANSWER: lost when it is not done by then. DO: the person's own work. KNOW: on its way, nothing to do. */
  readonly urgency: Urgency;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly to:
    | '/kurs/$runId'
    | '/mine-kurs'
    | '/videreutdanning'
    | '/veiledning'
    | '/min-kompetanse'
    | '/eget-arbeid'
    | '/undersokelser/$surveyId';
  readonly runId?: string;
}

interface Reader {
  readonly texts: PortalTexts;
  readonly format: Format;
  readonly now: Date;
}

const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

/** What waits for a person, most urgent first: what they must answer, by deadline; what they must do; then what is on its way. */
export function whatWaits(mine: Mine, reader: Reader): Waiting[] {
  const found = [
    ...mine.enrolments.flatMap((enrolment) => ofEnrolment(enrolment, reader)),
    ...mine.invitations.map((invitation) => ofInvitation(invitation, reader)),
    ...mine.applications.flatMap((application) => ofApplication(application, reader)),
    ...mine.applications.flatMap((application) => whatStudyWaits(application, reader.texts, reader.format)),
    ...mine.renewals.flatMap((renewal) => ofRenewal(renewal, reader)),
    ...whatOwnWorkWaits(mine.ownWork, reader.texts),
    ...ofRounds(mine, reader),
    ...ofSurveys(mine, reader),
    ...mine.series.filter(({ supervisor }) => supervisor.id === mine.personId).flatMap((s) => ofSeries(s, reader)),
  ];
  return found.sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency) || a.at.localeCompare(b.at));
}

function ofEnrolment(enrolment: MyEnrolment, { texts, format, now }: Reader): Waiting[] {
  const { waiting } = texts.myPage;
  const { id, run, state } = enrolment;
  const { title } = run.course;
  const item = { id, to: '/kurs/$runId', runId: run.id, urgency: 'KNOW', at: run.startsAt } as const;
  const day = (moment: string): string => format.weekday(format.dayOf(moment));
  if (state === 'OFFERED' && enrolment.offerExpiresAt !== null) {
    const at = enrolment.offerExpiresAt;
    const text = waiting.answerBy(format.moment(at), timeLeft(at, { texts, now }));
    return [{ ...item, urgency: 'ANSWER', at, title: waiting.offer(title), text }];
  }
  if (new Date(run.startsAt) <= now) return [];
  if (state === 'REQUESTED') {
    return [{ ...item, title: waiting.requested(title), text: waiting.since(day(enrolment.requestedAt)) }];
  }
  if (state === 'WAITLISTED') {
    return [
      { ...item, title: waiting.queue(title, enrolment.queuePlace ?? 1), text: waiting.starts(day(run.startsAt)) },
    ];
  }
  const days = (new Date(run.startsAt).getTime() - now.getTime()) / DAY_MS;
  if (state !== 'ENROLLED' || days > SOON_DAYS) return [];
  return [{ ...item, title: waiting.coming(title), text: waiting.starts(format.moment(run.startsAt)) }];
}

function ofInvitation({ id, run, invitedBy }: Invitation, { texts, format }: Reader): Waiting {
  const { waiting } = texts.myPage;
  return {
    id,
    to: '/kurs/$runId',
    runId: run.id,
    urgency: 'DO',
    at: run.closesAt,
    title: waiting.invited(run.course.title),
    text: waiting.invitedBy(invitedBy.name, format.moment(run.closesAt)),
  };
}

/** Under way somewhere; an answer that is old news is found on the page itself. */
const openStates: readonly Application['state'][] = [
  'SUBMITTED',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'APPROVED',
  'EXTERNAL_PENDING',
  'FUNDED',
  'UNFUNDED',
  'ADMITTED',
];

function ofApplication({ id, study, state, round, startsOn }: Application, { texts, format }: Reader): Waiting[] {
  const { waiting } = texts.myPage;
  const item = { id, to: '/videreutdanning' } as const;
  if (state === 'RETURNED') {
    const text = waiting.closes(format.weekday(round.closesOn));
    return [{ ...item, urgency: 'ANSWER', at: round.closesOn, title: waiting.returned(study), text }];
  }
  if (!openStates.includes(state)) return [];
  const title = waiting.application(study, texts.words.applicationState[state]);
  return [{ ...item, urgency: 'KNOW', at: startsOn, title, text: waiting.starts(format.date(startsOn)) }];
}

function ofRounds({ rounds, applications }: Mine, { texts, format }: Reader): Waiting[] {
  const { waiting } = texts.myPage;
  return rounds
    .filter(({ id }) => !applications.some(({ round }) => round.id === id))
    .map(({ id, schoolYear, closesOn }) => ({
      id,
      to: '/videreutdanning',
      urgency: 'KNOW',
      at: closesOn,
      title: waiting.round(schoolYear),
      text: waiting.closes(format.weekday(closesOn)),
    }));
}

function ofSurveys({ surveys }: Mine, { texts, format }: Reader): Waiting[] {
  const { waiting } = texts.myPage;
  return surveys
    .filter(({ state, answered }) => state === 'OPEN' && !answered)
    .map(({ id, title, closesAt }) => ({
      id,
      to: '/undersokelser/$surveyId',
      urgency: 'DO',
      at: closesAt,
      title: waiting.survey(title),
      text: waiting.surveyCloses(format.moment(closesAt)),
    }));
}

function ofSeries(series: Series, { texts, format, now }: Reader): Waiting[] {
  const { waiting } = texts.myPage;
  return series.sessions
    .filter(({ state, endsAt }) => (state === 'SCHEDULED' || state === 'MOVED') && new Date(endsAt) < now)
    .map(({ id, startsAt }) => ({
      id,
      to: '/veiledning',
      urgency: 'DO',
      at: startsAt,
      title: waiting.presence(series.title),
      text: waiting.held(format.moment(startsAt)),
    }));
}

/** While it can be renewed and no place is asked for. */
function ofRenewal({ state, booked, competence, closesOn }: Renewal, { texts, format }: Reader): Waiting[] {
  if (state !== 'WINDOW_OPEN' || booked !== null) return [];
  const { waits, waitsUntil } = texts.renewal;
  const text = waitsUntil(format.weekday(closesOn));
  return [
    {
      id: `renewal-${competence.id}`,
      to: '/min-kompetanse',
      urgency: 'DO',
      at: closesOn,
      title: waits(competence.name),
      text,
    },
  ];
}
