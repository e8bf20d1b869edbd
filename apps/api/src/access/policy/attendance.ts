import { by, parent, signedIn } from './rules.ts';

const runsIt = ['COURSE_COORDINATOR', 'COURSE_LEADER'] as const;

/** Who was there, who checks in, who takes a missed session elsewhere, and how a run ends. */
export const attendanceQueries = {
  checkInCode: by(runsIt, 'run'),
  scannedSession: signedIn('own'),
  makeUpOffers: by(runsIt, 'run'),
};

export const attendanceMutations = {
  recordAttendance: by(runsIt, 'run'),
  correctAttendance: by(runsIt, 'run'),
  confirmOwnWork: by(runsIt, 'run'),
  completeRun: by(runsIt, 'run'),
  checkIn: signedIn('own'),
  bookMakeUp: signedIn('own'),
  cancelMakeUp: signedIn('own'),
};

/** Fields of an enrolment. Whose corrections and make-ups are shown, their queries decide: one's own, or of a run one leads. */
export const attendanceOfEnrolment = parent('attendance', 'corrections', 'makeUpOffers', 'makeUps', 'ownWorkDone');

export const attendanceTypes = {
  AttendanceCorrection: parent('actor', 'at', 'fromMark', 'id', 'reason', 'sessionId', 'toMark'),
  AttendanceDifference: parent('enrolmentId', 'holds', 'other', 'otherMinutes', 'sent', 'sentMinutes'),
  AttendanceRecorded: parent('differences', 'recorded', 'session'),
  CheckIn: parent('done', 'refusal', 'run', 'session'),
  CheckInCode: parent('expected', 'freshUntil', 'here', 'qrSvg', 'run', 'session', 'url'),
  MakeUp: parent('enrolmentId', 'id', 'missed', 'person', 'run', 'state', 'taken'),
  MakeUpOffer: parent('missed', 'sessions'),
  MakeUpSession: parent('chairsLeft', 'run', 'session'),
  RunCompletion: parent('completed', 'noShow', 'notCompleted', 'run'),
  SessionAttendance: parent('mark', 'minutes', 'recordedAt', 'sessionId', 'via'),
} as const;

/** Guests are named only to whoever leads or coordinates the run. */
export const guestsOfSession = { guests: by(runsIt, 'run') };
