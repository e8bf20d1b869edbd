import { queryOptions } from '@tanstack/react-query';
import { MyOwnWork, OwnWorkInShort, type MyOwnWorkQuery, type OwnWorkInShortQuery } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Entry = MyOwnWorkQuery['myOwnWork'][number];

/** Something of a programme that own work can count in. */
export interface Aim {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly doneMinutes: number;
}

export interface OwnWorkLog {
  readonly entries: readonly Entry[];
  readonly aims: readonly Aim[];
}

function aimsOf(programs: MyOwnWorkQuery['myPrograms']): Aim[] {
  return programs.flatMap(({ elements }) =>
    elements
      .filter(({ element }) => element.kind === 'OWN_WORK')
      .map(({ element: { id, title, minutes }, doneMinutes }) => ({ id, title, minutes, doneMinutes })),
  );
}

/** What the viewer has written, and what it can count in. */
export const myOwnWorkQuery = queryOptions({
  queryKey: ['my-own-work'],
  queryFn: async ({ signal }): Promise<OwnWorkLog> => {
    const { myOwnWork, myPrograms } = await call(MyOwnWork, {}, signal);
    return { entries: myOwnWork, aims: aimsOf(myPrograms) };
  },
});

export type ShortEntry = OwnWorkInShortQuery['myOwnWork'][number];

/** How what the viewer has written stands, without what is in it. */
export const shortOwnWorkQuery = queryOptions({
  queryKey: ['my-own-work', 'short'],
  queryFn: async ({ signal }): Promise<readonly ShortEntry[]> => (await call(OwnWorkInShort, {}, signal)).myOwnWork,
});
