import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { coordinates } from './menu.ts';
import { getParentRoute } from './root-route.tsx';

/** The screens about surveys: all of them, one, and the form. */
export const surveyScreens = [
  createRoute({
    getParentRoute,
    path: '/undersokelser',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./surveys/surveys.screen.tsx'), 'SurveysScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/undersokelser/ny',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./surveys/write.screen.tsx'), 'NewSurveyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/undersokelser/$surveyId',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./surveys/survey.screen.tsx'), 'SurveyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/undersokelser/$surveyId/rediger',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./surveys/write.screen.tsx'), 'EditSurveyScreen'),
  }),
] as const;
