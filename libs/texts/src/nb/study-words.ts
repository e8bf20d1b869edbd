import type { BindingState, Season, SemesterAction, SemesterState } from '@kompetanse/domain/studies';

/** Ord for studier, med nøklene fra kontrakten. */
export const studyWords = {
  semesterState: {
    PLANNED: 'Ikke bekreftet',
    CONFIRMED: 'Bekreftet',
    PASSED: 'Bestått',
    FAILED: 'Ikke bestått',
    DEFERRED: 'Utsatt',
    DROPPED: 'Falt bort',
  } satisfies Record<SemesterState, string>,
  studySeason: { AUTUMN: 'Høst', SPRING: 'Vår' } satisfies Record<Season, string>,
  semesterAction: {
    CONFIRM: 'Jeg studerer fortsatt',
    REPORT: 'Meld resultat',
    VERIFY: 'Bekreft resultatet',
    SEND_BACK: 'Send tilbake',
    RETAKE: 'Ta om igjen',
    RECORD_PAYOUT: 'Registrer utbetaling',
  } satisfies Record<SemesterAction, string>,
  bindingState: {
    OFFERED: 'Venter på signatur',
    SIGNED: 'Signert',
    ENDED: 'Utløpt',
    RELEASED: 'Fritatt',
    WITHDRAWN: 'Trukket tilbake',
  } satisfies Record<BindingState, string>,
};
