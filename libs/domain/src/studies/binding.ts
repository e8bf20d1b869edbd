import { addDays, isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import type { ApplicationState } from '../further-education/states.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** HTA-type clause: at most two years. The database holds the same. */
export const BINDING_MOST_MONTHS = 24;

/** ENDED comes by itself the day after the last. */
export type BindingState = 'OFFERED' | 'SIGNED' | 'ENDED' | 'RELEASED' | 'WITHDRAWN';

export interface WrittenBinding {
  readonly supportNok: number;
  readonly months: number;
  readonly fromOn: LocalDate;
  /** First day of leave or study. */
  readonly leaveFrom: LocalDate;
}

/** Last day of so many months from a day. */
export function bindingEnd(fromOn: LocalDate, months: number): LocalDate {
  const [year, month, day] = fromOn.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const same = `${target.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
  return addDays(same, -1);
}

/** leastNok: three months' pay as the municipality reckons it; below, nobody is bound. */
export function refuseBinding(written: WrittenBinding, leastNok: number, today: LocalDate): Refuse | null {
  const { supportNok, months, fromOn, leaveFrom } = written;
  if (!Number.isInteger(supportNok) || supportNok < 0 || supportNok > 5_000_000) {
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'supportNok', max: 5_000_000 } };
  }
  if (supportNok < leastNok) return { refuse: 'SUPPORT_BELOW_LIMIT', facts: { field: 'supportNok', limit: leastNok } };
  if (!Number.isInteger(months) || months < 1 || months > BINDING_MOST_MONTHS) {
    return { refuse: 'BINDING_MONTHS_WRONG', facts: { field: 'months', max: BINDING_MOST_MONTHS } };
  }
  if (!isLocalDate(fromOn) || !isLocalDate(leaveFrom) || fromOn < leaveFrom) {
    return { refuse: 'BINDING_DATES_WRONG', facts: { field: 'fromOn' } };
  }
  return refuseSigning(leaveFrom, today);
}

/** One agreement at a time: one that waits to be signed is taken back first. */
export function refuseAnother(states: readonly BindingState[]): Refuse | null {
  return states.some((state) => state === 'OFFERED' || state === 'SIGNED') ? { refuse: 'BINDING_EXISTS' } : null;
}

/** It is signed on the first day of the leave at the latest. */
export function refuseSigning(leaveFrom: LocalDate, today: LocalDate): Refuse | null {
  return today > leaveFrom ? { refuse: 'BINDING_TOO_LATE', facts: { leaveFrom } } : null;
}

/** Where an agreement stands on a day. */
export function bindingStands(state: Exclude<BindingState, 'ENDED'>, toOn: LocalDate, today: LocalDate): BindingState {
  return state === 'SIGNED' && today > toOn ? 'ENDED' : state;
}

export type BindingAction = 'SIGN' | 'WITHDRAW' | 'RELEASE';

/** An agreement as one viewer meets it. */
export interface BindingCase {
  readonly state: Exclude<BindingState, 'ENDED'>;
  readonly leaveFrom: LocalDate;
  readonly toOn: LocalDate;
  readonly employee: boolean;
  readonly owner: boolean;
}

const bindingSteps: readonly BindingAction[] = ['SIGN', 'WITHDRAW', 'RELEASE'];

/** Why the viewer can not take the step; null when they can. Only the employee signs; nobody releases themselves. */
export function refuseBindingAction(action: BindingAction, seen: BindingCase, today: LocalDate): Refuse | null {
  if (action === 'SIGN') {
    if (!seen.employee) return { refuse: 'NOT_FOUND' };
    return seen.state === 'OFFERED' ? refuseSigning(seen.leaveFrom, today) : { refuse: 'STALE_STATE' };
  }
  if (seen.employee) return { refuse: 'OWN_CASE' };
  if (!seen.owner) return { refuse: 'NOT_FOUND' };
  const due =
    action === 'WITHDRAW' ? seen.state === 'OFFERED' : bindingStands(seen.state, seen.toOn, today) === 'SIGNED';
  return due ? null : { refuse: 'STALE_STATE' };
}

export function bindingActions(seen: BindingCase, today: LocalDate): BindingAction[] {
  return bindingSteps.filter((action) => refuseBindingAction(action, seen, today) === null);
}

/** Support has been granted and the study is not over, and no agreement waits or holds. */
export function mayBeBound(state: ApplicationState, agreements: readonly BindingState[]): boolean {
  return granted.includes(state) && refuseAnother(agreements) === null;
}
const granted: readonly ApplicationState[] = ['APPROVED', 'FUNDED', 'ADMITTED', 'STARTED', 'DEFERRED'];
