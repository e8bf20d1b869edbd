import { isLocalDate, isSchoolYear } from '@kompetanse/domain/calendar';

export interface IndicatorSearch {
  /** First school year, '2020/21'; the first with numbers when left out. */
  readonly fra?: string | undefined;
  /** Last school year; this one when left out. */
  readonly til?: string | undefined;
  /** The day the numbers were known, YYYY-MM-DD; today when left out. */
  readonly per?: string | undefined;
}

export function indicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  return { fra: schoolYear(search['fra']), til: schoolYear(search['til']), per: day(search['per']) };
}

function schoolYear(value: unknown): string | undefined {
  return typeof value === 'string' && isSchoolYear(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isLocalDate(value) ? value : undefined;
}
