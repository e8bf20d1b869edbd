import { by, byOrDeputy, parent } from './rules.ts';

const works = ['COURSE_COORDINATOR', 'COURSE_LEADER', 'SECTOR_LEADER', 'SYSTEM_ADMIN', 'UNIT_LEADER'] as const;

/** Whoever has a role reads the year and does the own tasks; the sector leader writes the dates. */
export const yearWheelQueries = {
  wheelPeople: by(['SECTOR_LEADER'], 'all'),
  wheelTemplates: by(['SECTOR_LEADER'], 'all'),
  yearWheel: byOrDeputy(works, 'unit'),
} as const;

export const yearWheelMutations = {
  moveWheelTask: byOrDeputy(works, 'unit'),
  setWheelDate: by(['SECTOR_LEADER'], 'all'),
  writeWheelTemplate: by(['SECTOR_LEADER'], 'all'),
} as const;

export const yearWheelTypes = {
  WheelDate: parent('dueOn', 'year'),
  WheelOwner: parent('actsFor', 'person'),
  WheelTask: {
    ...parent('daysLeft', 'doneAt', 'doneBy', 'dueOn', 'escalatesOn', 'history', 'id', 'late', 'mayDo', 'mine', 'name'),
    ...parent('note', 'owners', 'schoolYear', 'screen', 'state', 'templateId', 'unit', 'version'),
  },
  WheelTaskEvent: parent('actor', 'at', 'fromState', 'text', 'toState'),
  WheelTemplate: {
    ...parent('active', 'dates', 'escalateDays', 'escalateTo', 'id', 'monthDay', 'name', 'nameEn', 'nameNb', 'nameNn'),
    ...parent('owner', 'ownerRole', 'remindDays', 'screen', 'source', 'version'),
  },
  YearWheel: parent('asOf', 'icsUrl', 'tasks', 'year'),
} as const;
