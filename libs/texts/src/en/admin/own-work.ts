import type { ownWork as nb } from '../../nb/admin/own-work.ts';

/** Own work of the staff. */
export const ownWork: typeof nb = {
  title: 'Own work',
  lead: 'What the staff have done on their own for the programme. You read what they have sent; drafts are theirs alone.',
  waiting: (count: number) => (count === 1 ? '1 waits for an answer' : `${count} wait for an answer`),
  none: 'Nothing waits for an answer',
  noneText: 'When somebody sends you own work, it stands here.',
  sentOn: (day: string) => `Sent ${day}`,
  time: (hours: string) => (hours === '1' ? '1 hour' : `${hours} hours`),
  approve: 'Approve',
  approveOne: (title: string, name: string) => `Approve ${title} of ${name}`,
  approved: (name: string) => `Approved. ${name} sees it in their programme.`,
  sendBack: 'Send back',
  sendBackOne: (title: string, name: string) => `Send ${title} back to ${name}`,
  sendBackTitle: (name: string) => `Send back to ${name}?`,
  sendBackText: 'The employee sees the comment, can mend it and send it again.',
  comment: 'What must be mended?',
  commentMissing: 'Write what must be mended, in at least three characters',
  sentBack: (name: string) => `Sent back to ${name}`,
  approvedTable: 'Approved',
  person: 'Employee',
  what: 'What',
  day: 'Day',
  hours: 'Hours',
  files: (title) => `Files of ${title}`,
};
