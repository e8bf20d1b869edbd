import { queryOptions } from '@tanstack/react-query';
import { MySurveys, type MySurveysQuery } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type MySurvey = MySurveysQuery['mySurveys'][number];
export type Question = MySurvey['questions'][number];

/** What the viewer is asked in. */
export const mySurveysQuery = queryOptions({
  queryKey: ['my-surveys'],
  queryFn: async ({ signal }): Promise<MySurvey[]> => (await call(MySurveys, {}, signal)).mySurveys,
});
