import type { LocalDate } from '../calendar/oslo.ts';

/** The modules of Mitt valg, by the number of the session. Source: the course is given in three modules. */
export const mittValgModules = [1, 2, 3] as const;

/** Unit kinds that work with Mitt valg. Source: measure 9. */
export const mittValgKinds = ['KINDERGARTEN', 'SCHOOL', 'SFO'] as const;

/** The last days of the latest half years before today, oldest first, and today itself. */
export function halfYearEnds(today: LocalDate, halfYears: number): LocalDate[] {
  const year = Number(today.slice(0, 4));
  const ends = Array.from({ length: Math.ceil(halfYears / 2) + 1 }, (_, back) => year - back)
    .flatMap((of) => [`${of}-12-31`, `${of}-06-30`] as LocalDate[])
    .filter((day) => day < today);
  return [...ends.slice(0, halfYears).toReversed(), today];
}

/** How far one person has come: completed, has a seat, waits for one or for a yes, is invited, or none of it. */
export type MittValgState = 'COVERED' | 'PLANNED' | 'WAITING' | 'INVITED' | 'MISSING';
