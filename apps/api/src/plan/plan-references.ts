import { z } from 'zod';
import type { FileFault } from './file-fault.ts';

const word = z.string().catch('');

function list<Item extends z.ZodType>(item: Item): z.ZodType<z.output<Item>[]> {
  return z.array(item).catch([]);
}

const point = z.object({ ref: word }).catch({ ref: '' });
const measure = z
  .object({ ref: word, supports: list(word), parts: list(point) })
  .catch({ ref: '', supports: [], parts: [] });

/** Only the names of a file, read out of whatever it is, so that these faults are told together with all others. */
const names = z
  .object({
    plan: z.object({ periodStart: word, periodEnd: word }).catch({ periodStart: '', periodEnd: '' }),
    challenges: list(point),
    goals: list(point),
    measures: list(measure),
    indicators: list(point),
    units: list(z.object({ key: word }).catch({ key: '' })),
  })
  .partial();

/** What no single field can show: two with the same ref, goals that are not there, a period that ends before it starts. */
export function brokenReferences(file: unknown): FileFault[] {
  const found = names.safeParse(file).data ?? {};
  const { plan, challenges = [], goals = [], measures = [], indicators = [], units = [] } = found;
  const parts = measures.flatMap(({ parts: all }, m) =>
    all.map(({ ref }, p) => ({ path: `measures[${m}].parts[${p}].ref`, ref })),
  );
  const supports = measures.map((one, m) =>
    one.supports.map((ref, s) => ({ path: `measures[${m}].supports[${s}]`, ref })),
  );
  const backwards = plan && plan.periodEnd !== '' && plan.periodEnd < plan.periodStart;
  return [
    ...(backwards ? [{ path: 'plan.periodEnd', sentence: 'skal ikke være før periodStart.' }] : []),
    ...twice(listed('challenges', challenges)),
    ...twice(listed('goals', goals)),
    ...twice([...listed('measures', measures), ...parts]),
    ...twice(listed('indicators', indicators)),
    ...twice(units.map(({ key }, u) => ({ path: `units[${u}].key`, ref: key }))),
    ...supports.flatMap((some) => twice(some)),
    ...unknown(supports.flat(), new Set(goals.map((goal) => goal.ref))),
  ];
}

interface Named {
  readonly path: string;
  readonly ref: string;
}

function listed(name: string, points: readonly { readonly ref: string }[]): Named[] {
  return points.map(({ ref }, index) => ({ path: `${name}[${index}].ref`, ref }));
}

function twice(all: readonly Named[]): FileFault[] {
  const first = new Map<string, string>();
  return all.flatMap(({ path, ref }) => {
    const before = first.get(ref);
    if (before === undefined) first.set(ref, path);
    return before === undefined || ref === '' ? [] : [{ path, sentence: `«${ref}» er allerede brukt i ${before}.` }];
  });
}

function unknown(supports: readonly Named[], goals: ReadonlySet<string>): FileFault[] {
  return supports
    .filter(({ ref }) => ref !== '' && !goals.has(ref))
    .map(({ path, ref }) => ({ path, sentence: `viser til hovedmål «${ref}», som ikke finnes i goals.` }));
}
