import { by, parent, signedIn } from './rules.ts';

const manage = ['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'] as const;
const plan = ['COURSE_COORDINATOR', 'COURSE_LEADER', 'SECTOR_LEADER', 'UNIT_LEADER'] as const;
const keepHolidays = ['COURSE_COORDINATOR', 'SECTOR_LEADER'] as const;

/** Who plans runs: coordinators, sector and unit leaders in their subtree; course leaders the sessions of their own runs. */
export const runQueries = {
  coursesToGive: by(manage, 'all'),
  leadersToChoose: by(plan, 'all'),
  managedRuns: by(plan, 'run'),
  planSeries: by(plan, 'all'),
  positionProfiles: signedIn('all'),
  schoolHolidays: signedIn('all'),
} as const;

export const runMutations = {
  addSchoolHoliday: by(keepHolidays, 'all'),
  cancelRun: by(manage, 'run'),
  cancelSession: by(plan, 'run'),
  changeSessions: by(plan, 'run'),
  confirmRun: by(manage, 'run'),
  copyRun: by(manage, 'run'),
  createRun: by(manage, 'unit'),
  deleteRun: by(manage, 'run'),
  editRun: by(manage, 'run'),
  publishRun: by(manage, 'run'),
  removeSchoolHoliday: by(keepHolidays, 'all'),
  resizeRun: by(manage, 'run'),
} as const;

export const runTypes = {
  DeletedRun: parent('runId'),
  PositionProfile: parent('code', 'name'),
  RunConsequence: parent('nextInQueue', 'requested', 'waiting', 'withPlace'),
  RunStep: parent('action', 'actorName', 'at', 'capacityAfter', 'capacityBefore', 'fields', 'id', 'moves'),
  SchoolHoliday: parent('fromDay', 'id', 'name', 'toDay'),
  SeriesClash: parent('courseTitle', 'endsAt', 'kind', 'name', 'startsAt'),
  SeriesDay: parent('clashes', 'day', 'from', 'kept', 'noSuchTime', 'publicHoliday', 'schoolHoliday', 'to'),
  SeriesPlan: parent('days'),
  SessionMove: parent('after', 'before', 'no'),
} as const;

/** Fields that planning adds to a run. */
export const runFields = {
  ...parent('approvalDays', 'calendarUrl', 'cancelReason', 'hasVideo', 'listed', 'mayManage', 'mayPlanSessions'),
  ...parent('minDecisionAt', 'offerHours', 'restrictedProfiles', 'restrictedUnits', 'version', 'videoUrl'),
  consequence: by(plan, 'run'),
  steps: by(plan, 'run'),
} as const;
