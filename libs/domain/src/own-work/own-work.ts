import type { LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type OwnWorkState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';

/** Its writer sends it, and takes it back while nobody has answered; what came back is mended and sent again; a yes stands. */
export const ownWorkTransitions: Readonly<Record<OwnWorkState, readonly OwnWorkState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['DRAFT', 'APPROVED', 'RETURNED'],
  RETURNED: ['SUBMITTED'],
  APPROVED: [],
};

/** Minutes of one entry; years back that one can still write of. */
export const ownWorkLimits = { title: 200, reflection: 4000, minMinutes: 5, maxMinutes: 6000, yearsBack: 3 } as const;

/** Whether its writer may write in it or throw it away. */
export const mayWriteOwnWork = (state: OwnWorkState): boolean => state === 'DRAFT' || state === 'RETURNED';

/** What somebody tells that they have done. */
export interface ToldOwnWork {
  readonly title: string;
  readonly doneOn: LocalDate;
  readonly minutes: number;
  readonly reflection: string;
}

/** Why it can not be written down; null when it can. A draft may lack its reflection, what is sent may not. */
export function refuseOwnWork(told: ToldOwnWork, send: boolean, today: LocalDate): Refuse | null {
  const { minMinutes: min, maxMinutes: max, title, reflection, yearsBack } = ownWorkLimits;
  if (told.title.length < 3) return { refuse: 'TEXT_TOO_SHORT', facts: { field: 'title', min: 3 } };
  if (told.title.length > title) return { refuse: 'TEXT_TOO_LONG', facts: { field: 'title', max: title } };
  const first = `${Number(today.slice(0, 4)) - yearsBack}${today.slice(4)}`;
  if (told.doneOn > today || told.doneOn < first) return { refuse: 'OWN_WORK_DAY_WRONG', facts: { field: 'doneOn' } };
  if (!Number.isInteger(told.minutes) || told.minutes < min || told.minutes > max)
    return { refuse: 'OWN_WORK_TIME_WRONG', facts: { field: 'minutes', maxHours: max / 60 } };
  if (told.reflection.length > reflection)
    return { refuse: 'TEXT_TOO_LONG', facts: { field: 'reflection', max: reflection } };
  if (send && told.reflection.length < 20) return { refuse: 'REFLECTION_MISSING', facts: { field: 'reflection' } };
  return null;
}
