import { anyone, by, parent, signedIn } from './rules.ts';

export const catalogueQueries = {
  catalogue: anyone('public'),
  catalogueDays: anyone('public'),
  catalogueHosts: anyone('public'),
  courseInterest: by(['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'], 'all'),
  courseRun: anyone('public'),
  coursesWithoutRuns: anyone('public'),
} as const;

export const catalogueMutations = {
  registerInterest: signedIn('own'),
  withdrawInterest: signedIn('own'),
} as const;

export const catalogueTypes = {
  CatalogueDay: parent('day', 'meetings', 'total'),
  CatalogueMeeting: parent('run', 'session'),
  CourseInterest: parent('count', 'course', 'since'),
  CoursePage: parent('courses', 'endCursor'),
} as const;
