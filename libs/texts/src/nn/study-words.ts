import type { studyWords as nb } from '../nb/study-words.ts';

/** Ord for studium, med nøklane frå kontrakten. */
export const studyWords: typeof nb = {
  semesterState: {
    PLANNED: 'Ikkje stadfesta',
    CONFIRMED: 'Stadfesta',
    PASSED: 'Bestått',
    FAILED: 'Ikkje bestått',
    DEFERRED: 'Utsett',
    DROPPED: 'Falle bort',
  },
  studySeason: { AUTUMN: 'Haust', SPRING: 'Vår' },
  semesterAction: {
    CONFIRM: 'Eg studerer framleis',
    REPORT: 'Meld resultat',
    VERIFY: 'Stadfest resultatet',
    SEND_BACK: 'Send tilbake',
    RETAKE: 'Ta om att',
    RECORD_PAYOUT: 'Registrer utbetaling',
  },
  bindingState: {
    OFFERED: 'Ventar på signatur',
    SIGNED: 'Signert',
    ENDED: 'Gått ut',
    RELEASED: 'Friteken',
    WITHDRAWN: 'Trekt tilbake',
  },
};
