import { by, parent, signedIn } from './rules.ts';

const reads = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;
const writes = ['SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;
const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Everybody sees the own card; leaders and coordinators those of their units; the sector leader publishes, and no one lets oneself off. */
export const programQueries = {
  mittValgCoverage: by(reads, 'unit'),
  mittValgOverTime: by(reads, 'unit'),
  mittValgStaff: by(reads, 'unit'),
  myPrograms: signedIn('own'),
  participation: by(reads, 'unit'),
  program: by(reads, 'unit'),
  programCard: by(reads, 'unit'),
  programPeople: by(reads, 'unit'),
  programs: by(reads, 'unit'),
} as const;

export const programMutations = {
  copyProgram: by(['SECTOR_LEADER'], 'unit'),
  exemptFromProgram: by(leads, 'unit'),
  liftExemption: by(leads, 'unit'),
  moveProgram: by(['SECTOR_LEADER'], 'unit'),
  writeProgram: by(writes, 'unit'),
} as const;

export const programTypes = {
  ElementProgress: parent('doneMinutes', 'element', 'exemption', 'next', 'openRuns', 'state'),
  Exemption: parent('grantedAt', 'grantedBy', 'id', 'reason'),
  MittValgPerson: parent('modules', 'person', 'run', 'state'),
  MittValgPoint: parent('kindergartens', 'on', 'schools'),
  MittValgShare: parent('covered', 'staff'),
  Participation: parent('elements', 'exemption', 'late', 'mayExempt', 'person', 'program', 'state', 'strands'),
  Program: {
    ...parent('chosen', 'copied', 'elements', 'endsOn', 'id', 'mayPublish', 'mayWrite', 'measureRef', 'profiles'),
    ...parent('startsOn', 'state', 'title', 'titleEn', 'titleNb', 'titleNn', 'units', 'version'),
  },
  ProgramCard: parent('asOf', 'program', 'total', 'units'),
  ProgramCount: parent('completed', 'exempt', 'late', 'people', 'strands', 'unit'),
  ProgramElement: {
    ...parent(
      'course',
      'dueOn',
      'id',
      'kind',
      'minutes',
      'required',
      'strand',
      'title',
      'titleEn',
      'titleNb',
      'titleNn',
    ),
  },
  ProgramPerson: parent('late', 'person', 'state', 'strands'),
  StrandChoice: parent('minutes', 'strand'),
  StrandProgress: parent('doneMinutes', 'strand', 'wantedMinutes'),
} as const;
