import { queryOptions } from '@tanstack/react-query';
import {
  MyPrograms,
  MyProgramsInShort,
  type MyProgramsInShortQuery,
  type MyProgramsQuery,
} from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Card = MyProgramsQuery['myPrograms'][number];
export type Part = Card['elements'][number];
export type ShortCard = MyProgramsInShortQuery['myPrograms'][number];

/** The viewer's three-strand cards, with the runs that can be booked. */
export const myProgramsQuery = queryOptions({
  queryKey: ['my-programs'],
  queryFn: async ({ signal }): Promise<readonly Card[]> => (await call(MyPrograms, {}, signal)).myPrograms,
});

/** As much of the cards as the front page shows. */
export const shortProgramsQuery = queryOptions({
  queryKey: ['my-programs', 'short'],
  queryFn: async ({ signal }): Promise<readonly ShortCard[]> => (await call(MyProgramsInShort, {}, signal)).myPrograms,
});
