import type { RunLineFragment } from '@kompetanse/contract/admin';
import type { RunColumn, RunsSearch } from './search.ts';

/** Norwegian order: æ, ø, å last, and Aa as Å. */
const collator = new Intl.Collator(['nb-NO'], { numeric: true });

const by: Readonly<Record<RunColumn, (one: RunLineFragment, other: RunLineFragment) => number>> = {
  start: (one, other) => one.startsAt.localeCompare(other.startsAt),
  kurs: (one, other) => collator.compare(one.course.title, other.course.title),
  sted: (one, other) => collator.compare(one.place, other.place),
  plasser: (one, other) => one.seatsTaken / one.capacity - other.seatsTaken / other.capacity,
  venter: (one, other) => one.waitingCount - other.waitingCount,
  tilstand: (one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state),
};

/** As the states follow each other. */
const stateOrder = ['DRAFT', 'PUBLISHED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'];

/** The runs as the address wants them; as they came when it says nothing. Equal runs keep their order. */
export function sortRuns(
  runs: readonly RunLineFragment[],
  { sorter, retning }: RunsSearch,
): readonly RunLineFragment[] {
  if (sorter === undefined) return runs;
  const sign = retning === 'ned' ? -1 : 1;
  return runs.toSorted((one, other) => sign * by[sorter](one, other));
}
