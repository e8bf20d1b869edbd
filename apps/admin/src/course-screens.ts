import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { coursesSearch, newCourseSearch } from './courses/course-search.ts';
import { runsSearch } from './courses/search.ts';
import { termSearch } from './courses/term-copy.ts';
import { runSearch } from './enrolment/search.ts';
import { coordinates, importsRuns, keepsHolidays, runsCourses } from './menu.ts';
import { bookStaffSearch } from './enrolment/book-staff-search.ts';
import { getParentRoute } from './root-route.tsx';

/** The screens of courses, their runs and who was there. */
export const courseScreens = [
  createRoute({
    getParentRoute,
    path: '/kurs',
    staticData: { roles: runsCourses },
    validateSearch: runsSearch,
    component: lazyRouteComponent(() => import('./courses/runs.screen.tsx'), 'RunsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/ny',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./courses/run-form.screen.tsx'), 'NewRunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/ferier',
    staticData: { roles: keepsHolidays },
    component: lazyRouteComponent(() => import('./courses/holidays.screen.tsx'), 'HolidaysScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/kopier-termin',
    staticData: { roles: coordinates },
    validateSearch: termSearch,
    component: lazyRouteComponent(() => import('./courses/term-copy.screen.tsx'), 'TermCopyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/importer',
    staticData: { roles: importsRuns },
    component: lazyRouteComponent(() => import('./courses/import-runs.screen.tsx'), 'ImportRunsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId/rediger',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./courses/run-form.screen.tsx'), 'EditRunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId/samlinger',
    staticData: { roles: runsCourses },
    component: lazyRouteComponent(() => import('./courses/change-sessions.screen.tsx'), 'ChangeSessionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId/meld-pa',
    staticData: { roles: coordinates },
    validateSearch: bookStaffSearch,
    component: lazyRouteComponent(() => import('./enrolment/book-staff.screen.tsx'), 'BookStaffScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId',
    staticData: { roles: runsCourses },
    validateSearch: runSearch,
    component: lazyRouteComponent(() => import('./enrolment/run.screen.tsx'), 'RunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/oppmote/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/attendance.screen.tsx'), 'AttendanceScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser',
    staticData: { roles: coordinates },
    validateSearch: coursesSearch,
    component: lazyRouteComponent(() => import('./courses/courses-written.screen.tsx'), 'CoursesWrittenScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser/ny',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    validateSearch: newCourseSearch,
    component: lazyRouteComponent(() => import('./courses/course-writing.screen.tsx'), 'NewCourseScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser/$courseId',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./courses/course-writing.screen.tsx'), 'CourseWritingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/innsjekk/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/check-in.screen.tsx'), 'CheckInScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/oppmoteliste/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/attendance-list.screen.tsx'), 'AttendanceListScreen'),
  }),
] as const;
