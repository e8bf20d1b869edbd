/** Interest in courses that can not be booked. */
export const interest = {
  title: 'Wanted courses',
  lead: 'So many have asked to be told when the course can be booked. They get an email when you publish a run.',
  course: 'Course',
  count: 'Waiting',
  since: 'Since',
};
