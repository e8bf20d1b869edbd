import { by, parent } from './rules.ts';

const manage = ['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'] as const;

/** Who copies a term: those who plan its runs, each in their subtree. */
export const termCopyQueries = { runsOfTerm: by(manage, 'run') } as const;

export const termCopyMutations = { copyTerm: by(manage, 'run') } as const;

export const termCopyTypes = {
  RunCopy: parent('copyId', 'runId'),
  TermCopied: parent('made', 'skipped'),
  TermRun: parent('copyId', 'courseRetired', 'firstDay', 'run', 'sessions'),
  TermSession: parent('day', 'no', 'publicHoliday', 'schoolHoliday'),
} as const;
