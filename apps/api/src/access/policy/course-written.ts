import { by, parent } from './rules.ts';

const writes = ['COURSE_COORDINATOR', 'SECTOR_LEADER'] as const;
const plans = [...writes, 'UNIT_LEADER'] as const;

export const courseWrittenQueries = {
  courses: by(plans, 'all'),
  courseSource: by(plans, 'all'),
} as const;

export const courseWrittenMutations = {
  createCourse: by(writes, 'all'),
  updateCourse: by(writes, 'all'),
  retireCourse: by(writes, 'all'),
  describeCourseImage: by(writes, 'all'),
  removeCourseImage: by(writes, 'all'),
} as const;

export const courseWrittenTypes = {
  CourseImage: parent('alt', 'height', 'url', 'width'),
  CourseSource: parent(
    'audience',
    'code',
    'completionRule',
    'durationMinutes',
    'goals',
    'id',
    'image',
    'imageAlt',
    'meantFor',
    'measureRef',
    'prerequisiteIds',
    'retiredAt',
    'runCount',
    'text',
    'title',
    'type',
    'updatedAt',
    'version',
  ),
  CourseSourcePage: parent('courses', 'endCursor', 'total'),
  RichBlock: parent('kind', 'spans'),
  RichSpan: parent('bold', 'href', 'italic', 'text'),
  WrittenGoals: parent('en', 'nb', 'nn'),
  WrittenText: parent('en', 'nb', 'nn'),
} as const;

/** Fields of a course that its authors have written. */
export const courseWrittenFields = parent(
  'image',
  'meantFor',
  'prerequisites',
  'richText',
  'textLocale',
  'titleLocale',
);
