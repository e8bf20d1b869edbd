import type { invite as nb } from '../../nb/admin/invite.ts';

/** Inviting staff to a course. */
export const invite: typeof nb = {
  chosen: (count) => `${count} chosen`,
  run: 'Invite to',
  runOption: (course, day, place, left) =>
    `${course}, ${day}, ${place} – ${left === 0 ? 'full' : left === 1 ? '1 free seat' : `${left} free seats`}`,
  noRun: 'No course can be booked now.',
  noRunText: 'Ask the course coordinator to set up a course, or see the list of courses.',
  allRuns: 'See all courses',
  invite: (count) => (count === 0 ? 'Invite' : count === 1 ? 'Invite 1 person' : `Invite ${count} people`),
  confirmTitle: (count) => (count === 1 ? 'Invite 1 person?' : `Invite ${count} people?`),
  consequence:
    'Each gets an e-mail, sees the invitation on My page, and books themselves. If you lead them, they need not ask for approval. Who is invited already gets no second e-mail.',
  tooFew: (count, left) =>
    `You invite ${count}, and there ${left === 1 ? 'is 1 free seat' : `are ${left} free seats`}. The rest go on the waiting list.`,
  bookInstead: 'Book them instead',
  done: 'What became of it',
  invited: (count) => (count === '1' ? '1 person is invited.' : `${count} people are invited.`),
  notInvited: (name, why) => `${name}: ${why}`,
};
