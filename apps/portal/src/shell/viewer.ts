import { queryOptions, useQuery } from '@tanstack/react-query';
import { WhoAmI, type SignedInFragment } from '@kompetanse/contract/portal';
import { call } from './call.ts';

export type Viewer = SignedInFragment;

const FRESH_MS = 5 * 60_000;

/** Who is signed in; null when nobody is. */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async ({ signal }): Promise<Viewer | null> => (await call(WhoAmI, {}, signal)).viewer,
  staleTime: FRESH_MS,
});

/** The signed-in person, or null. */
export function useViewer(): Viewer | null {
  return useQuery(viewerQuery).data ?? null;
}

/** Works in a unit; guardians do not. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.person.unitName !== null;
}

/** Has a role with something to do in the admin app. */
export function leadsSomething(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => role !== 'EMPLOYEE');
}

const booking: readonly string[] = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'];

/** May book employees into runs. */
export function booksOthers(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => booking.includes(role));
}
