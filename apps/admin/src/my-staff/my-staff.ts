import type { StaffLineFragment } from '@kompetanse/contract/admin';
import { oneOf, shortText } from '../shell/search.ts';

export type StaffLine = StaffLineFragment;

/** What the page can be narrowed to: those something should be done about. */
export const shows = ['late', 'missing', 'renewals', 'away', 'waiting'] as const;
export type Show = (typeof shows)[number];

export interface MyStaffSearch {
  /** Id of a unit. */
  readonly enhet?: string | undefined;
  readonly vis?: Show | undefined;
}

export function myStaffSearch(search: Record<string, unknown>): MyStaffSearch {
  return { enhet: shortText(search['enhet']), vis: oneOf(shows, search['vis']) };
}

/** How many of the person's wishes wait for an answer. */
export function waitingSum({ waiting }: Pick<StaffLine, 'waiting'>): number {
  return waiting.bookings + waiting.applications + waiting.ownWork + waiting.competences;
}

/** Has a course meeting on that day; dayOf: the day in Norway of a moment. */
export function awayOn({ away }: Pick<StaffLine, 'away'>, day: string, dayOf: (moment: string) => string): boolean {
  return away.some(({ startsAt, endsAt }) => dayOf(startsAt) <= day && day <= dayOf(endsAt));
}

/** The share of all the person's programmes together; null when nothing is asked. */
export function shareDone({ programs }: Pick<StaffLine, 'programs'>): number | null {
  const wanted = programs.reduce((sum, { wantedMinutes }) => sum + wantedMinutes, 0);
  return wanted === 0 ? null : programs.reduce((sum, { doneMinutes }) => sum + doneMinutes, 0) / wanted;
}

const tests: Readonly<Record<Show, (line: StaffLine) => boolean>> = {
  late: ({ programs }) => programs.some(({ late }) => late),
  missing: ({ missing }) => missing > 0,
  renewals: ({ renewals }) => renewals.length > 0,
  away: ({ away }) => away.length > 0,
  waiting: (line) => waitingSum(line) > 0,
};

/** Those of a kind; all without one. */
export function shownOf(people: readonly StaffLine[], show: Show | undefined): readonly StaffLine[] {
  return show === undefined ? people : people.filter(tests[show]);
}
