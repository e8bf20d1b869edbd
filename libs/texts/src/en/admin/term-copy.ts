/** Copying a whole term. */
export const termCopy = {
  link: 'Copy a term',
  title: 'Copy a term',
  lead: 'Last year’s runs become drafts for the same term next year, on the same weekday of the same week. Nobody sees them until you open them.',
  season: 'Term',
  seasons: { SPRING: 'Spring', AUTUMN: 'Autumn' },
  year: 'Year',
  term: (season: 'SPRING' | 'AUTUMN', year: number) => (season === 'SPRING' ? `spring ${year}` : `autumn ${year}`),
  caption: (term: string) => `Runs that can be copied to ${term}`,
  empty: 'No runs began in this term.',
  all: 'Choose all',
  one: (course: string, place: string) => `Choose ${course}, ${place}`,
  copied: 'Is copied',
  before: 'As it was',
  firstDay: 'New first day',
  firstDayOf: (course: string, place: string) => `New first day of ${course}, ${place}`,
  sessions: 'New sessions',
  count: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  noDay: 'Choose a day',
  copy: (count: number, term: string) =>
    count === 1 ? `Make 1 draft for ${term}` : `Make ${count} drafts for ${term}`,
  drafts: 'Either all are made, or none.',
  fault: (course: string, sentence: string) => `${course}: ${sentence}`,
  retired: (courses: string) => `Out of use, and can not be copied: ${courses}.`,
  made: (count: number) =>
    count === 0 ? 'No new drafts' : count === 1 ? '1 draft is made' : `${count} drafts are made`,
  skipped: 'These had been copied to the same day before:',
};
