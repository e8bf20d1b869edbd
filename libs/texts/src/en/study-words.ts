import type { studyWords as nb } from '../nb/study-words.ts';

/** Words for studies, under the keys of the contract. */
export const studyWords: typeof nb = {
  semesterState: {
    PLANNED: 'Not confirmed',
    CONFIRMED: 'Confirmed',
    PASSED: 'Passed',
    FAILED: 'Not passed',
    DEFERRED: 'Deferred',
    DROPPED: 'Dropped',
  },
  studySeason: { AUTUMN: 'Autumn', SPRING: 'Spring' },
  semesterAction: {
    CONFIRM: 'I still study',
    REPORT: 'Report the result',
    VERIFY: 'Verify the result',
    SEND_BACK: 'Send back',
    RETAKE: 'Take again',
    RECORD_PAYOUT: 'Record payout',
  },
  bindingState: {
    OFFERED: 'Waits for a signature',
    SIGNED: 'Signed',
    ENDED: 'Ended',
    RELEASED: 'Released',
    WITHDRAWN: 'Taken back',
  },
};
