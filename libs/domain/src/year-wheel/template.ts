import { isLocalDate, type LocalDate } from '../calendar/index.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type WheelSource = 'CALENDAR' | 'ROUND_OPENS' | 'ROUND_CLOSES' | 'ROUND_UNIT' | 'ROUND_OWNER';
export type WheelRole = 'UNIT_LEADER' | 'SECTOR_LEADER' | 'COURSE_COORDINATOR';

/** Where a task can be done: screens of the administration. */
export const wheelScreens = [
  '/',
  '/videreutdanning',
  '/videreutdanning/runder',
  '/videreutdanning/rangering',
  '/kompetanse',
  '/kompetanse/mangler',
  '/kompetanse/stillinger',
  '/kurs',
  '/program',
  '/indikatorer',
  '/plan',
] as const;

export const wheelLimits = { name: 120, remindDays: 90, escalateDays: 90 } as const;

/** What comes again each year, or with each round: its day, who owns it, who is told when. */
export interface WheelTemplateWish {
  readonly nameNb: string;
  readonly nameNn: string;
  readonly nameEn: string;
  readonly source: WheelSource;
  /** MM-DD; null when the day is the round's. */
  readonly monthDay: string | null;
  readonly ownerRole: WheelRole | null;
  readonly ownerId: string | null;
  readonly remindDays: number;
  readonly escalateDays: number;
  readonly screen: string;
}

/** Why it can not be written so; null when it can. */
export function refuseTemplate(wish: WheelTemplateWish): Refuse | null {
  for (const field of ['nameNb', 'nameNn', 'nameEn'] as const) {
    if (wish[field].length < 3) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min: 3 } };
    if (wish[field].length > wheelLimits.name)
      return { refuse: 'TEXT_TOO_LONG', facts: { field, max: wheelLimits.name } };
  }
  const everyYear = wish.monthDay !== null && isLocalDate(`2027-${wish.monthDay}`);
  if (wish.source === 'CALENDAR' ? !everyYear : wish.monthDay !== null)
    return { refuse: 'MONTH_DAY_WRONG', facts: { field: 'monthDay' } };
  if ((wish.ownerRole === null) === (wish.ownerId === null))
    return { refuse: 'OWNER_MISSING', facts: { field: 'ownerRole' } };
  return refuseDays(wish) ?? refuseScreen(wish.screen);
}

function refuseDays({ remindDays, escalateDays }: WheelTemplateWish): Refuse | null {
  const whole = (value: number, min: number, max: number): boolean =>
    Number.isInteger(value) && value >= min && value <= max;
  if (!whole(remindDays, 0, wheelLimits.remindDays))
    return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'remindDays', min: 0, max: wheelLimits.remindDays } };
  if (!whole(escalateDays, 1, wheelLimits.escalateDays))
    return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'escalateDays', min: 1, max: wheelLimits.escalateDays } };
  return null;
}

function refuseScreen(screen: string): Refuse | null {
  return (wheelScreens as readonly string[]).includes(screen)
    ? null
    : { refuse: 'SCREEN_UNKNOWN', facts: { field: 'screen' } };
}

/** Why a year can not have that day; null when it can. Its own year, so that every year has one. */
export function refuseWheelDay(source: WheelSource, year: number, dueOn: LocalDate): Refuse | null {
  if (source !== 'CALENDAR') return { refuse: 'DAY_OF_ROUND', facts: { field: 'dueOn' } };
  const fits = isLocalDate(dueOn) && dueOn.startsWith(`${year}-`) && year >= 2000 && year <= 2099;
  return fits ? null : { refuse: 'DAYS_WRONG', facts: { field: 'dueOn' } };
}
