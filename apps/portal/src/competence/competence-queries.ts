import { queryOptions } from '@tanstack/react-query';
import {
  CompetencesToChoose,
  MyCompetence,
  type CompetencesToChooseQuery,
  type MyCompetenceQuery,
} from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Held = MyCompetenceQuery['myCompetence'][number];
export type Choice = CompetencesToChooseQuery['competences'][number];

/** What the viewer has, however it came. */
export const myCompetenceQuery = queryOptions({
  queryKey: ['my-competence'],
  queryFn: async ({ signal }): Promise<readonly Held[]> => (await call(MyCompetence, {}, signal)).myCompetence,
});

/** What can be told of, by name. */
export const competencesQuery = queryOptions({
  queryKey: ['competences'],
  queryFn: async ({ signal }): Promise<readonly Choice[]> => (await call(CompetencesToChoose, {}, signal)).competences,
});
