import type { program as nb } from '../../nb/portal/program.ts';

/** My programme: the three-strand card. */
export const program: typeof nb = {
  title: 'My programme',
  lead: 'What is asked of you of professional input, supervision and own work, and how far you have come.',
  none: 'You are in no programme now',
  noneText: 'When the municipality starts a programme for your unit and position, it is here from the first day.',
  period: (from, to) => `${from} – ${to}`,
  hoursOf: (done, wanted) => `${done} of ${wanted} hours`,
  nothingAsked: 'Nothing is asked for here',
  lateTitle: (count) =>
    count === 1 ? 'One element is past its deadline' : `${count} elements are past their deadlines`,
  next: (title) => `Next: ${title}`,
  nextMark: 'This is next',
  completed: 'You have done everything the programme asks for.',
  optional: 'Optional',
  due: (day) => `Due ${day}`,
  openRuns: (title) => `Runs you can book: ${title}`,
  noRuns: 'No runs to book now.',
  exemptFor: (reason) => `You are exempt: ${reason}`,
  exemptAll: (name, day, reason) => `${name} exempted you from the programme ${day}. Reason: ${reason}`,
  toCard: 'See the whole programme',
  ownWork: 'Write own work, and see what you have written',
};
