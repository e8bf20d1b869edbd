import type { programWords as nb } from '../nb/program-words.ts';

/** Words of programmes. */
export const programWords: typeof nb = {
  programState: { DRAFT: 'Draft', PUBLISHED: 'Under way', CLOSED: 'Closed' },
  programStrand: { FAGLIG_PAFYLL: 'Professional input', VEILEDNING: 'Supervision', EGET_ARBEID: 'Own work' },
  elementKind: { COURSE: 'Course', SUPERVISION: 'Supervision', OWN_WORK: 'Own work' },
  elementState: { DONE: 'Done', BEGUN: 'Begun', OPEN: 'Not begun', LATE: 'Past its deadline', EXEMPT: 'Exempt' },
  participationState: { ASSIGNED: 'Not begun', ACTIVE: 'Under way', COMPLETED: 'Completed', EXEMPT: 'Exempt' },
  ownWorkState: { DRAFT: 'Draft', SUBMITTED: 'Sent', APPROVED: 'Approved', RETURNED: 'To be mended' },
};
