import { by, parent } from './rules.ts';

const runsIt = ['COURSE_COORDINATOR', 'COURSE_LEADER'] as const;

/** Who was there, and how a run ends: whoever leads the run or coordinates it. */
export const attendanceMutations = {
  recordAttendance: by(runsIt, 'run'),
  completeRun: by(runsIt, 'run'),
};

export const attendanceTypes = {
  AttendanceRecorded: parent('recorded', 'session'),
  RunCompletion: parent('completed', 'noShow', 'notCompleted', 'run'),
  SessionAttendance: parent('mark', 'minutes', 'sessionId'),
} as const;
