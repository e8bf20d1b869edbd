import { by, parent, signedIn } from './rules.ts';

/** What is written of a meeting has one door, and it is opened by taking part, never by a role. */
export const supervisionQueries = {
  mySupervision: signedIn('own'),
  supervisionBusy: signedIn('unit'),
  supervisionCandidates: signedIn('unit'),
  supervisionMeeting: signedIn('own'),
  supervisionSeries: by(['COURSE_COORDINATOR'], 'unit'),
  supervisionHours: by(['COURSE_COORDINATOR', 'UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
} as const;

export const supervisionMutations = {
  planSupervision: by(['COURSE_COORDINATOR', 'COURSE_LEADER'], 'unit'),
  changeSupervisionParticipants: signedIn('unit'),
  moveSupervisionMeeting: signedIn('unit'),
  cancelSupervisionMeeting: signedIn('unit'),
  addSupervisionMeeting: signedIn('unit'),
  stopSupervision: signedIn('unit'),
  recordPresence: signedIn('own'),
  writeSupervisionNote: signedIn('own'),
  finaliseSupervisionNote: signedIn('own'),
  writeSupervisionAgenda: signedIn('own'),
} as const;

export const supervisionTypes = {
  SupervisionBusy: parent('endsAt', 'person', 'startsAt'),
  SupervisionHours: parent('heldMinutes', 'participants', 'unit'),
  SupervisionMeeting: parent('agenda', 'note', 'readers', 'seriesTitle', 'session', 'supervised', 'supervisor'),
  SupervisionSeries: parent(
    'goal',
    'heldMinutes',
    'id',
    'participants',
    'plannedMinutes',
    'plannedSessions',
    'sessions',
    'state',
    'supervisor',
    'title',
  ),
  SupervisionSession: parent(
    'clashReason',
    'endsAt',
    'id',
    'no',
    'place',
    'present',
    'reason',
    'startsAt',
    'state',
    'version',
  ),
  SupervisionText: parent('author', 'finalisedAt', 'state', 'text', 'unreadable', 'version', 'writtenAt'),
  SupervisionTextKept: parent('sessionId', 'version', 'writtenAt'),
} as const;
