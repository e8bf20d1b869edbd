import type { OwnWorkState } from '@kompetanse/domain/own-work';
import type { ElementKind, ParticipationState, PartState, ProgramState, Strand } from '@kompetanse/domain/program';

/** Ord for programmer. Trådene heter som i tiltak 1 i handlingsplanen. */
export const programWords = {
  programState: { DRAFT: 'Utkast', PUBLISHED: 'I gang', CLOSED: 'Avsluttet' } satisfies Record<ProgramState, string>,
  programStrand: {
    FAGLIG_PAFYLL: 'Faglig påfyll',
    VEILEDNING: 'Veiledning',
    EGET_ARBEID: 'Eget arbeid',
  } satisfies Record<Strand, string>,
  elementKind: { COURSE: 'Kurs', SUPERVISION: 'Veiledning', OWN_WORK: 'Eget arbeid' } satisfies Record<
    ElementKind,
    string
  >,
  elementState: {
    DONE: 'Gjort',
    BEGUN: 'Begynt',
    OPEN: 'Ikke begynt',
    LATE: 'Over fristen',
    EXEMPT: 'Fritatt',
  } satisfies Record<PartState, string>,
  participationState: {
    ASSIGNED: 'Ikke begynt',
    ACTIVE: 'I gang',
    COMPLETED: 'Fullført',
    EXEMPT: 'Fritatt',
  } satisfies Record<ParticipationState, string>,
  ownWorkState: { DRAFT: 'Utkast', SUBMITTED: 'Sendt', APPROVED: 'Godkjent', RETURNED: 'Må rettes' } satisfies Record<
    OwnWorkState,
    string
  >,
};
