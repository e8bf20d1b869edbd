import type { programWords as nb } from '../nb/program-words.ts';

/** Ord for program. */
export const programWords: typeof nb = {
  programState: { DRAFT: 'Utkast', PUBLISHED: 'I gang', CLOSED: 'Avslutta' },
  programStrand: { FAGLIG_PAFYLL: 'Fagleg påfyll', VEILEDNING: 'Rettleiing', EGET_ARBEID: 'Eige arbeid' },
  elementKind: { COURSE: 'Kurs', SUPERVISION: 'Rettleiing', OWN_WORK: 'Eige arbeid' },
  elementState: {
    DONE: 'Gjort',
    BEGUN: 'Begynt',
    OPEN: 'Ikkje begynt',
    LATE: 'Over fristen',
    EXEMPT: 'Friteken',
  },
  participationState: { ASSIGNED: 'Ikkje begynt', ACTIVE: 'I gang', COMPLETED: 'Fullført', EXEMPT: 'Friteken' },
  ownWorkState: { DRAFT: 'Utkast', SUBMITTED: 'Sendt', APPROVED: 'Godkjent', RETURNED: 'Må rettast' },
};
