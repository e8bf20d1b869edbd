/** My competence and the course page: what runs out, and what to take. */
export const renewal = {
  title: 'What runs out',
  valid: (until: string, from: string): string => `Valid until ${until}. You can renew it from ${from}.`,
  open: (until: string, days: number, closes: string): string =>
    `Valid until ${until} (${days === 0 ? 'last day today' : days === 1 ? '1 day left' : `${days} days left`}). The last day to renew it is ${closes}.`,
  grace: (until: string, closes: string): string => `Was valid until ${until}. You can renew it until ${closes}.`,
  lapsed: (until: string): string => `Was valid until ${until}. Now you must take the whole course again.`,
  booked: (course: string, day: string, state: string): string => `${course}, ${day}: ${state}.`,
  shorter: (courses: string): string => `The short course ${courses} is enough.`,
  whole: (courses: string): string => `Take ${courses}.`,
  noCourse: 'No course here gives it. Ask your leader how to renew it.',
  noRun: 'No course with a free seat is open for booking now.',
  toRun: (day: string): string => `Book ${day}`,
  toRunOf: (name: string): string => `See the course that renews ${name}`,
  toBooked: 'See the course',
  allRuns: 'All dates',
  allRunsOf: (course: string): string => `All dates of ${course}`,
  renews: (name: string, until: string): string => `The course renews “${name}”. It is then valid until ${until}.`,
  tooEarly: (name: string, from: string): string =>
    `The course does not renew “${name}” yet: you can do that from ${from}. Choose a course that ends after that.`,
  tooLate: (name: string, closes: string): string =>
    `The course is too late to renew “${name}”: the last day is ${closes}. After that you must take the whole course.`,
  notHeld: (name: string): string => `The course renews “${name}”, which you do not have. It does not give it to you.`,
  insteadTake: 'Take this instead:',
  waits: (name: string): string => `Renew ${name}`,
  waitsUntil: (day: string): string => `The last day is ${day}`,
};
