import type { PortalTexts } from '../../portal.ts';

/** The calendar, the filters, and the courses that can not be booked now. */
export const catalogue: PortalTexts['catalogue'] = {
  filters: {
    forMe: 'Fits your programme',
    forMeText: 'Courses for your position and unit that you have not completed.',
    from: 'From day',
    to: 'To day',
    periodWrong: 'To day must be the same day as from day, or later.',
    host: 'Host',
    anyHost: 'All hosts',
  },
  view: 'View',
  list: 'List',
  calendar: 'Calendar',
  over: (count) => `More than ${count} courses`,
  progressMany: (shown) => `Showing ${shown}, and there are more`,
  month: {
    before: 'Previous month',
    after: 'Next month',
    caption: (month) => `Sessions in ${month}`,
    sessions: (total) => `${total} ${total === 1 ? 'session' : 'sessions'}`,
    more: (count, day) => `${count} more on ${day}`,
    nothing: 'No sessions this month',
    nothingText: 'Go to the next month, choose fewer filters, or see all courses in the list.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  attempts: {
    words: 'Use fewer words, or only the beginning of the word.',
    period: 'Choose more days.',
    forMe: 'Take away “Fits your programme” to see all courses.',
    filters: 'Take away some of the filters.',
  },
  without: {
    title: 'Courses with no open runs',
    text: 'Register your interest, and you get one email when you can book.',
    want: 'Register interest',
    unwant: 'Withdraw interest',
    wanted: 'You will be told',
    didWant: (course) => `You get an email when you can book ${course}.`,
    didUnwant: (course) => `You will no longer be told of ${course}.`,
    signIn: 'Sign in and register interest',
    more: 'Show more courses',
  },
  restricted: {
    title: 'Only for',
    units: (units) => `Staff at ${units}`,
    profiles: (profiles) => `Positions: ${profiles}`,
  },
  share: {
    action: 'Share the course',
    copied: 'The link is copied.',
    failed: 'Copy the address from the address bar.',
  },
};
