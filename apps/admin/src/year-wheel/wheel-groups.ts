import type { WheelTaskRowFragment } from '@kompetanse/contract/admin';

export type Task = WheelTaskRowFragment;

/** The same date for several units: one thing to read, many to do. */
export interface TaskGroup {
  readonly key: string;
  readonly name: string;
  readonly dueOn: string;
  readonly tasks: readonly Task[];
  readonly open: number;
  readonly late: boolean;
}

/** In the order the first of each came. */
function by<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

/** Tasks with the same name and day together, in the order they came. */
export function groupTasks(tasks: readonly Task[]): TaskGroup[] {
  const groups = by(tasks, ({ templateId, dueOn, schoolYear }) => `${templateId} ${dueOn} ${schoolYear ?? ''}`);
  return groups.map(([key, of]) => ({
    key,
    name: of[0]?.name ?? '',
    dueOn: of[0]?.dueOn ?? '',
    tasks: of,
    open: of.filter(({ state }) => state === 'OPEN').length,
    late: of.some(({ late }) => late),
  }));
}

export interface WheelMonths {
  readonly late: readonly TaskGroup[];
  /** '2027-03' and what is in it. */
  readonly months: readonly (readonly [string, readonly TaskGroup[]])[];
}

/** What is late first, then the months that hold something. */
export function inMonths(groups: readonly TaskGroup[]): WheelMonths {
  const inTime = groups.filter(({ late }) => !late);
  return { late: groups.filter(({ late }) => late), months: by(inTime, ({ dueOn }) => dueOn.slice(0, 7)) };
}

/** Where a day stands on the wheel: 0 is the first of January at the top, clockwise in radians. */
export function angleOf(day: string): number {
  const start = Date.parse(`${day.slice(0, 4)}-01-01`);
  const end = Date.parse(`${Number(day.slice(0, 4)) + 1}-01-01`);
  return ((Date.parse(day) - start) / (end - start)) * 2 * Math.PI;
}
