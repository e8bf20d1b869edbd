import { datesIn } from '@kompetanse/texts/dates.ts';
import { mails } from '@kompetanse/texts/mail-words.ts';
import { whomInWords } from '@kompetanse/texts/supervision-words.ts';
import type { LetterFact } from './letter.ts';
import type { AnyMessage, Message } from './notification-row.ts';
import { paths } from './paths.ts';
import type { DueSupervision, MeetingNews, SeriesNews, ToldSupervision } from './supervision-news.queries.ts';

type Facts = Pick<SeriesNews, 'person' | 'others'>;

/** With whom, when and where. */
function meetingDetails({ person, others }: Facts, { startsAt, endsAt, place }: ToldSupervision): LetterFact[] {
  const { terms } = mails[person.locale];
  return [
    { term: terms.withWhom, detail: whomInWords(person.locale, others) },
    { term: terms.when, detail: datesIn(person.locale).meeting(new Date(startsAt), new Date(endsAt)) },
    { term: terms.where, detail: place },
  ];
}

/** With whom, and every meeting with its time and place: one message with all dates. */
function planDetails({ person, others, meetings }: Pick<SeriesNews, 'person' | 'others' | 'meetings'>): LetterFact[] {
  const { terms, meetingNo } = mails[person.locale];
  const dates = datesIn(person.locale);
  return [
    { term: terms.withWhom, detail: whomInWords(person.locale, others) },
    ...meetings.map(({ no, startsAt, endsAt, place }) => ({
      term: meetingNo(no),
      detail: `${dates.meeting(new Date(startsAt), new Date(endsAt))}, ${place}`,
    })),
  ];
}

/** The whole plan, as it is now. */
export function planMessage(news: SeriesNews, now: Date): Message<'SUPERVISION_PLANNED'> {
  return {
    kind: 'SUPERVISION_PLANNED',
    facts: { meetings: news.meetings.length },
    to: news.person,
    about: { type: 'SUPERVISION_SERIES', id: news.seriesId },
    occurrence: `plan-${news.planVersion}`,
    dueAt: now,
    details: planDetails(news),
    topic: null,
    path: paths.supervision(),
  };
}

export function stopMessage(news: SeriesNews, now: Date): Message<'SUPERVISION_STOPPED'> {
  return {
    kind: 'SUPERVISION_STOPPED',
    facts: { meetings: news.meetings.length },
    to: news.person,
    about: { type: 'SUPERVISION_SERIES', id: news.seriesId },
    occurrence: 'stop',
    dueAt: now,
    details: planDetails(news),
    topic: null,
    path: paths.supervision(),
  };
}

const kinds = {
  SCHEDULED: 'SUPERVISION_ADDED',
  MOVED: 'SUPERVISION_MOVED',
  CANCELLED: 'SUPERVISION_CANCELLED',
} as const;

/** A meeting that is new, has another time or place, or is called off; by its state. */
export function meetingMessage(news: MeetingNews, now: Date): AnyMessage {
  const { person: to, sessionId, state, sequence, meeting } = news;
  return {
    kind: kinds[state],
    facts: { no: meeting.no },
    to,
    about: { type: 'SUPERVISION', id: sessionId },
    occurrence: `change-v${sequence}`,
    dueAt: now,
    details: meetingDetails(news, meeting),
    topic: null,
    path: state === 'CANCELLED' ? paths.supervision() : paths.supervisionMeeting(sessionId),
  };
}

export function reminderMessage(due: DueSupervision): Message<'SUPERVISION_REMINDER'> {
  const { person: to, sessionId, meeting, occurrence, dueAt } = due;
  return {
    kind: 'SUPERVISION_REMINDER',
    facts: { no: meeting.no },
    to,
    about: { type: 'SUPERVISION', id: sessionId },
    occurrence,
    dueAt,
    details: meetingDetails(due, meeting),
    topic: null,
    path: paths.supervisionMeeting(sessionId),
  };
}
