export type SemesterState = 'PLANNED' | 'CONFIRMED' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'DROPPED';

/** A semester: what may follow what (domain paper § 1). A new try is a new semester. */
export const semesterTransitions: Readonly<Record<SemesterState, readonly SemesterState[]>> = {
  PLANNED: ['CONFIRMED', 'DEFERRED', 'DROPPED'],
  CONFIRMED: ['PASSED', 'FAILED', 'DEFERRED', 'DROPPED'],
  PASSED: [],
  FAILED: [],
  DEFERRED: [],
  DROPPED: [],
};

/** Still to be studied. */
export const openStates: readonly SemesterState[] = ['PLANNED', 'CONFIRMED'];
