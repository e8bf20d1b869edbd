import type { today as nb } from '../../nb/admin/today.ts';

/** Today: what needs a hand. */
export const today: typeof nb = {
  title: 'Today',
  waiting: (day, count) =>
    count === 0
      ? `${day}. Nothing is waiting for you.`
      : count === 1
        ? `${day}. 1 thing is waiting for you.`
        : `${day}. ${count} things are waiting for you.`,
  empty: 'Nothing is waiting for you',
  emptyText: 'When something needs an answer or a hand from you, it is here, with a link to where you do it.',
  all: (count) => `See all ${count}`,
  sessions: {
    title: 'Sessions today',
    action: 'Record attendance',
    actionFor: (course) => `Record attendance for ${course}`,
    row: (no, time, place) => `Session ${no}, ${time}, ${place}`,
  },
  requests: {
    title: 'Requests for a place',
    row: (course, due, left) => `${course}. Answer by ${due} (${left}).`,
    action: 'Answer',
    actionFor: (name) => `Answer the request from ${name}`,
  },
  applications: {
    title: 'Applications for further education',
    row: (study, unit) => `${study}, ${unit}`,
    actionFor: (action, name) => `${action} for ${name}`,
  },
  attendance: {
    title: 'Attendance not recorded',
    row: (no, day, missing) =>
      missing === 1
        ? `Session ${no}, ${day}: 1 person is not recorded`
        : `Session ${no}, ${day}: ${missing} people are not recorded`,
    action: 'Record attendance',
    actionFor: (no, course) => `Record attendance for session ${no} of ${course}`,
  },
  ended: {
    title: 'Courses that are over and not closed',
    row: (day) => `The last session was ${day}`,
    action: 'Close',
    actionFor: (course) => `Close ${course}`,
  },
  belowMinimum: {
    title: 'Courses with too few participants',
    row: (taken: number, minimum: number, decided: string) => `${taken} of at least ${minimum}. Decided ${decided}.`,
    action: 'See the course',
    actionFor: (course) => `See the course ${course}`,
  },
  offers: {
    title: 'Offers that soon expire',
    row: (count: number, due: string) =>
      count === 1
        ? `1 has not answered. The deadline is ${due}.`
        : `${count} have not answered. The first deadline is ${due}.`,
    action: 'See the queue',
    actionFor: (course: string) => `See the queue of ${course}`,
  },
  requestsDue: {
    title: 'Leaders who soon must answer',
    row: (count: number, due: string) =>
      count === 1
        ? `1 waits for an answer. The deadline is ${due}.`
        : `${count} wait for an answer. The first deadline is ${due}.`,
    action: 'See who',
    actionFor: (course: string) => `See who waits for an answer in ${course}`,
  },
  messages: {
    title: 'Messages that did not arrive',
    row: (count) => (count === 1 ? '1 message' : `${count} messages`),
    action: 'See the messages',
  },
  ownWork: {
    title: 'Own work that waits',
    row: (title: string, hours: string) => `${title} · ${hours} hours`,
    action: 'Read',
    actionFor: (title: string, name: string) => `Read ${title} of ${name}`,
  },
};
