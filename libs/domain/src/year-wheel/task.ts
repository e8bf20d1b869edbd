import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  osloMoment,
  type LocalDate,
} from '../calendar/index.ts';
import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type WheelTaskState = 'OPEN' | 'DONE' | 'NOT_NEEDED';

/** What may follow what; a task that was closed too soon is opened again. */
export const wheelTaskTransitions: Readonly<Record<WheelTaskState, readonly WheelTaskState[]>> = {
  OPEN: ['DONE', 'NOT_NEEDED'],
  DONE: ['OPEN'],
  NOT_NEEDED: ['OPEN'],
};

const MORNING = '08:00';

/** When its owners are reminded: so many days before, at eight; a weekend or a public holiday comes forward to the working day before. */
export function reminderMoment(dueOn: LocalDate, remindDays: number): Date {
  let day = addDays(dueOn, -remindDays);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return osloMoment(day, MORNING);
}

/** The day it goes to the next leader: so many working days after; a day nobody works counts as the next working day. */
export function escalationDay(dueOn: LocalDate, escalateDays: number): LocalDate {
  const last = isWorkingDay(dueOn) ? dueOn : nextWorkingDay(dueOn);
  return addWorkingDays(last, escalateDays);
}

export function escalationMoment(dueOn: LocalDate, escalateDays: number): Date {
  return osloMoment(escalationDay(dueOn, escalateDays), MORNING);
}

/** Days from today until the day; below zero when it has passed. */
export function daysLeft(dueOn: LocalDate, today: LocalDate): number {
  return Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
}

/** Why the step can not be taken; null when it can. Done takes a note or none, the others need a reason. */
export function refuseTaskStep(from: WheelTaskState, to: WheelTaskState, text: string): Refuse | null {
  if (!wheelTaskTransitions[from].includes(to)) return { refuse: 'STALE_STATE' };
  if (to !== 'DONE') return refuseReason(text);
  return text.length > 500 ? { refuse: 'TEXT_TOO_LONG', facts: { field: 'note', max: 500 } } : null;
}
