import { unitKinds, type PlanFile } from './plan-file.ts';

export type PointKind = 'PLAN' | 'UNIT' | 'CHALLENGE' | 'GOAL' | 'MEASURE' | 'ITEM' | 'INDICATOR';
export type FieldValue = string | number | boolean | null | readonly string[];

/** One thing a plan file says: what it is, its name, and what it says of it. Stored plans are read into the same shape. */
export interface PlanPoint {
  readonly kind: PointKind;
  /** The plan's own number or name; a part is 'measure/part'. */
  readonly ref: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface PlanChange {
  readonly action: 'ADD' | 'CHANGE';
  readonly point: PlanPoint;
  /** Names of the fields that differ; empty for what is new. */
  readonly changed: readonly string[];
}

/** What an import would do. */
export interface PlanComparison {
  readonly changes: readonly PlanChange[];
  readonly unchanged: number;
  /** Stored, but no longer in the file. Nothing is deleted: they are kept, and named. */
  readonly kept: readonly PlanPoint[];
}

/** The key of a name: 'Oppvekst og kultur' becomes 'oppvekst-og-kultur'. */
export function keyOf(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };
  return name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Everything a file says, what others hang on first. */
export function pointsOf({ plan, challenges, goals, measures, indicators, units }: PlanFile): PlanPoint[] {
  const { key, title, organisation, adoptedBy, published, periodStart, periodEnd, purpose, strategies } = plan;
  const head = { title, organisation, adoptedBy, published, periodStart, periodEnd, purpose, strategies };
  const root = { name: plan.sector, kind: 'SECTOR', ownership: 'MUNICIPAL', centreSchool: false };
  return [
    { kind: 'PLAN', ref: key, fields: head },
    { kind: 'UNIT', ref: keyOf(plan.sector), fields: root },
    ...units.map((unit): PlanPoint => {
      const { name, ownership, centreSchool } = unit;
      const fields = { name, kind: unitKinds[unit.kind], ownership: ownership.toUpperCase(), centreSchool };
      return { kind: 'UNIT', ref: unit.key, fields };
    }),
    ...challenges.map((one, sortKey): PlanPoint => simple('CHALLENGE', one, sortKey)),
    ...goals.map((one, sortKey): PlanPoint => simple('GOAL', one, sortKey)),
    ...measures.flatMap((measure, sortKey) => [measurePoint(measure, sortKey), ...itemPoints(measure)]),
    ...indicators.map((one, sortKey): PlanPoint => {
      const { sources, collected } = one;
      return {
        kind: 'INDICATOR',
        ref: one.ref,
        fields: { title: one.title, sortKey, sources, collected: collected.toUpperCase() },
      };
    }),
  ];
}

function simple(kind: 'CHALLENGE' | 'GOAL', point: { ref: string; title: string }, sortKey: number): PlanPoint {
  return { kind, ref: point.ref, fields: { title: point.title, sortKey } };
}

type FileMeasure = PlanFile['measures'][number];

function measurePoint(measure: FileMeasure, sortKey: number): PlanPoint {
  const { ref, title, numbered, responsible } = measure;
  const fields = {
    title,
    sortKey,
    numbered,
    detail: measure.detail ?? null,
    economyText: measure.economy,
    amountNok: measure.amountNok ?? null,
    amountUnit: measure.amountUnit ?? null,
    periodText: measure.period,
    responsible,
    platform: measure.platform.toUpperCase(),
    activity: measure.activity ?? null,
    goals: [...measure.supports].sort(),
  };
  return { kind: 'MEASURE', ref, fields };
}

function itemPoints({ ref: measureRef, parts }: FileMeasure): PlanPoint[] {
  return parts.map((part, sortKey) => {
    const fields = {
      title: part.title,
      sortKey,
      periodText: part.period ?? null,
      responsible: part.responsible,
      platform: part.platform?.toUpperCase() ?? null,
      activity: part.activity ?? null,
    };
    return { kind: 'ITEM', ref: `${measureRef}/${part.ref}`, fields };
  });
}

/** What the file says otherwise than what is stored. */
export function comparePlans(file: readonly PlanPoint[], stored: readonly PlanPoint[]): PlanComparison {
  const before = new Map(stored.map((point) => [nameOf(point), point]));
  const changes: PlanChange[] = [];
  for (const point of file) {
    const old = before.get(nameOf(point));
    const changed = Object.keys(point.fields).filter((name) => !same(point.fields[name], old?.fields[name]));
    if (!old) changes.push({ action: 'ADD', point, changed: [] });
    else if (changed.length > 0) changes.push({ action: 'CHANGE', point, changed });
  }
  const named = new Set(file.map(nameOf));
  const kept = stored.filter((point) => point.kind !== 'UNIT' && !named.has(nameOf(point)));
  return { changes, unchanged: file.length - changes.length, kept };
}

function nameOf({ kind, ref }: PlanPoint): string {
  return `${kind} ${ref}`;
}

function same(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
