import type { FigureCut, FigureFilter, FigureMeasure } from '@kompetanse/contract/admin';
import { isLocalDate, isSchoolYear } from '@kompetanse/domain/calendar';
import { figureCuts, figureMeasures } from '@kompetanse/domain/indicators';

export interface IndicatorSearch {
  /** First school year, '2020/21'; the first with numbers when left out. */
  readonly fra?: string | undefined;
  /** Last school year; this one when left out. */
  readonly til?: string | undefined;
  /** The day the numbers were known, YYYY-MM-DD; today when left out. */
  readonly per?: string | undefined;
  /** The measure; BEGUN when left out. */
  readonly tall?: string | undefined;
  /** What the rows are; UNIT when left out. */
  readonly etter?: string | undefined;
  /** 'kommunen': also what lies outside the units one leads. */
  readonly omfang?: string | undefined;
  /** Filters. */
  readonly enhet?: string | undefined;
  readonly type?: string | undefined;
  readonly eier?: string | undefined;
  readonly stilling?: string | undefined;
  readonly fag?: string | undefined;
  readonly ordning?: string | undefined;
}

/** The filters by the name they have in the address. */
export const filterNames = ['enhet', 'type', 'eier', 'stilling', 'fag', 'ordning'] as const;

export function indicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  const code = (value: unknown): string | undefined =>
    typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : undefined;
  const filters = Object.fromEntries(filterNames.map((name) => [name, code(search[name])]));
  return {
    fra: schoolYear(search['fra']),
    til: schoolYear(search['til']),
    per: day(search['per']),
    tall: figureMeasures.find((measure) => measure === search['tall']),
    etter: figureCuts.find((cut) => cut === search['etter']),
    omfang: search['omfang'] === 'kommunen' ? 'kommunen' : undefined,
    ...filters,
  };
}

/** What the API is asked, as the address says it. */
export interface Asked {
  readonly by: FigureCut;
  readonly filter?: FigureFilter;
  readonly whole?: boolean;
  readonly fromYear?: string;
  readonly toYear?: string;
  readonly asOf?: string;
}

export function measureOf({ tall }: IndicatorSearch): FigureMeasure {
  return figureMeasures.find((measure) => measure === tall) ?? 'BEGUN';
}

export function askedOf(search: IndicatorSearch): Asked {
  const { fra, til, per, etter, omfang, enhet, type, eier, stilling, fag, ordning } = search;
  const whole = omfang === 'kommunen';
  const filter = {
    ...(enhet !== undefined && { unitId: enhet }),
    ...(type !== undefined && { unitKind: type as NonNullable<FigureFilter['unitKind']> }),
    ...(eier !== undefined && { ownership: eier as NonNullable<FigureFilter['ownership']> }),
    ...(stilling !== undefined && { profile: stilling }),
    ...(fag !== undefined && { subjectArea: fag as NonNullable<FigureFilter['subjectArea']> }),
    ...(ordning !== undefined && { scheme: ordning as NonNullable<FigureFilter['scheme']> }),
  };
  return {
    by: figureCuts.find((cut) => cut === etter) ?? 'UNIT',
    ...(whole ? { whole } : Object.keys(filter).length > 0 && { filter }),
    ...(fra !== undefined && { fromYear: fra }),
    ...(til !== undefined && { toYear: til }),
    ...(per !== undefined && { asOf: per }),
  };
}

function schoolYear(value: unknown): string | undefined {
  return typeof value === 'string' && isSchoolYear(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isLocalDate(value) ? value : undefined;
}
