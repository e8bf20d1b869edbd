import { by, parent } from './rules.ts';

/** What needs a hand; each list holds only runs the viewer gives or hosts. */
export const deskQueries = {
  desk: by(['COURSE_COORDINATOR', 'COURSE_LEADER', 'SECTOR_LEADER', 'UNIT_LEADER'], 'run'),
} as const;

export const deskTypes = {
  Desk: parent('attendanceMissing', 'belowMinimum', 'ended', 'offersExpiring', 'requestsDue', 'sessions', 'wheelTasks'),
  DeskSession: parent('missing', 'run', 'session'),
  DeskWaiting: parent('count', 'firstDueAt', 'run'),
} as const;
