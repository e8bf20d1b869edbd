import { isLocalDate } from '@kompetanse/domain/calendar';
import { z } from 'zod';
import { faultOf, type FileFault } from './file-fault.ts';
import { brokenReferences } from './plan-references.ts';

const text = z.string().trim().min(1);
const ref = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'skal være bokstaver, tall og bindestrek uten mellomrom.');
const day = z.string().refine(isLocalDate, 'skal være en dato som finnes, skrevet ÅÅÅÅ-MM-DD.');
const platform = z.enum(['managed', 'tracked']);
const comment = { $comment: z.string().optional() };

const header = z.strictObject({
  ...comment,
  key: ref,
  title: text,
  organisation: text,
  organisationNumber: z
    .string()
    .regex(/^\d{9}$/, 'skal være ni siffer.')
    .nullish(),
  /** Name of the unit that all others belong to. */
  sector: text.default('Oppvekst'),
  adoptedBy: text,
  published: day,
  periodStart: day,
  periodEnd: day,
  purpose: text,
  strategies: z.array(text),
});

const point = z.strictObject({ ...comment, ref, title: text });

const item = point.extend({
  period: text.nullish(),
  responsible: z.array(text).default([]),
  platform: platform.nullish(),
  activity: ref.nullish(),
});

const measure = point.extend({
  numbered: z.boolean().default(true),
  detail: text.nullish(),
  economy: text.nullable(),
  amountNok: z.int().min(0).nullish(),
  amountUnit: text.nullish(),
  period: text,
  responsible: z.array(text).min(1),
  supports: z.array(ref),
  platform,
  activity: ref.nullish(),
  parts: z.array(item).default([]),
});

const indicator = point.extend({ sources: z.array(text), collected: z.enum(['entered', 'computed']) });

/** What a unit of the file is in our own words. */
export const unitKinds = {
  'primary-school': 'SCHOOL',
  'lower-secondary-school': 'SCHOOL',
  'school-and-kindergarten': 'SCHOOL',
  kindergarten: 'KINDERGARTEN',
  'after-school': 'SFO',
  'health-centre': 'HEALTH_CENTRE',
  'child-welfare': 'CHILD_WELFARE',
  'educational-psychology': 'PPT',
  culture: 'CULTURE',
  administration: 'OFFICE',
} as const;

const unit = z.strictObject({
  ...comment,
  key: ref,
  name: text,
  kind: z.enum(Object.keys(unitKinds) as (keyof typeof unitKinds)[]),
  ownership: z.enum(['municipal', 'private']),
  centreSchool: z.boolean().default(false),
});

const planFile = z.strictObject({
  ...comment,
  plan: header,
  challenges: z.array(point),
  goals: z.array(point).min(1),
  measures: z.array(measure).min(1),
  indicators: z.array(indicator),
  units: z.array(unit).min(1),
});

/** A plan as its file says it, checked. Texts are the plan's own words. */
export type PlanFile = z.infer<typeof planFile>;

/** Reads a plan file. Gives the plan, or every fault of the file with its place. */
export function readPlanFile(content: string): { plan: PlanFile } | { faults: FileFault[] } {
  const json = parseJson(content);
  if ('faults' in json) return json;
  const parsed = planFile.safeParse(json.value);
  const faults = [...(parsed.error?.issues.map(faultOf) ?? []), ...brokenReferences(json.value)];
  return parsed.success && faults.length === 0 ? { plan: parsed.data } : { faults };
}

function parseJson(content: string): { value: unknown } | { faults: FileFault[] } {
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const place = error instanceof Error ? /line \d+ column \d+|position \d+/.exec(error.message)?.[0] : undefined;
    const where = place
      ? ` (${place.replace('line', 'linje').replace('column', 'kolonne').replace('position', 'tegn')})`
      : '';
    return { faults: [{ path: '(hele filen)', sentence: `er ikke gyldig JSON${where}.` }] };
  }
}
