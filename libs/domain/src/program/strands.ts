import type { LocalDate } from '../calendar/index.ts';

export const strands = ['FAGLIG_PAFYLL', 'VEILEDNING', 'EGET_ARBEID'] as const;
export type Strand = (typeof strands)[number];

export const elementKinds = ['COURSE', 'SUPERVISION', 'OWN_WORK'] as const;
export type ElementKind = (typeof elementKinds)[number];

export type ProgramState = 'DRAFT' | 'PUBLISHED' | 'CLOSED';

/** Which way a programme can go. */
export const programTransitions: Readonly<Record<ProgramState, readonly ProgramState[]>> = {
  DRAFT: ['PUBLISHED'],
  PUBLISHED: ['CLOSED'],
  CLOSED: ['PUBLISHED'],
};

/** Time with a supervisor, and own work, have a strand of their own; a course can stand in any. */
export function kindFits(kind: ElementKind, strand: Strand): boolean {
  if (kind === 'SUPERVISION') return strand === 'VEILEDNING';
  return kind !== 'OWN_WORK' || strand === 'EGET_ARBEID';
}

/** What a programme asks for, one thing of it. */
export interface ProgramPart {
  readonly id: string;
  readonly strand: Strand;
  readonly kind: ElementKind;
  readonly required: boolean;
  /** What it counts, and all that it can count. */
  readonly minutes: number;
  readonly position: number;
  readonly dueOn: LocalDate | null;
}

/** How many minutes of the elements one may choose among each strand asks for. */
export type ChosenMinutes = Readonly<Record<Strand, number>>;
