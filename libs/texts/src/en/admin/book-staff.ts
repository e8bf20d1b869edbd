/** Booking employees. */
export const bookStaff = {
  link: 'Book employees',
  title: 'Book employees',
  lead: (course: string, left: number, waiting: number) =>
    waiting > 0
      ? `${course}: full, ${waiting} in the queue.`
      : left === 0
        ? `${course}: full, nobody in the queue.`
        : left === 1
          ? `${course}: 1 place left.`
          : `${course}: ${left} places left.`,
  search: 'Search by name',
  caption: 'Can be booked',
  others: 'Are in already, or can not be booked',
  all: 'Choose all',
  one: (name: string) => `Choose ${name}`,
  name: 'Name',
  position: 'Position',
  unit: 'Unit',
  note: 'Note',
  empty: 'Everybody you can book is in already.',
  noneFound: 'Nobody you can book has that name.',
  chosen: (count: number) => `${count} chosen`,
  book: (count: number) => (count === 0 ? 'Book' : count === 1 ? 'Book 1 person' : `Book ${count} people`),
  confirmTitle: (count: number) => (count === 1 ? 'Book 1 person?' : `Book ${count} people?`),
  consequence: (seats: number, queue: number) =>
    seats + queue === 1
      ? seats === 1
        ? 'Gets a place, and is told by email.'
        : 'Joins the queue, and is told by email.'
      : `${seats === 1 ? '1 gets a place' : `${seats} get a place`} in the order you chose them${queue === 0 ? '' : `, ${queue} join the queue`}. Everybody is told by email.`,
  hindrances: {
    CLASH: (course: string, when: string) => `Has a place in “${course}” ${when}, at the same time as this course.`,
    PREREQUISITE_MISSING: (course: string) => `Has not completed “${course}”, which must come first.`,
    RESTRICTED: (forWhom: string) => `The course is only for ${forWhom}.`,
    WRONG_AUDIENCE: 'The course is not for employees.',
    ALREADY_ENROLLED: 'Is in already.',
  },
  setAside: 'Something is in the way of these. You can set it aside with a reason:',
  hindrance: (name: string, sentence: string) => `${name}: ${sentence}`,
  reason: 'Why you set it aside',
  reasonHelp: 'Is kept with the booking, and can be read by the person.',
  done: 'This is what happened',
  outcome: (name: string, outcome: string) => `${name}: ${outcome}`,
};
