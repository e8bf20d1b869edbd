import type { OwnWorkInput } from '@kompetanse/contract/portal';
import type { Aim, Entry } from './own-work-queries.ts';

/** What stands in the form, as typed. */
export interface OwnWorkForm {
  readonly title: string;
  readonly doneOn: string;
  readonly hours: string;
  readonly reflection: string;
  readonly elementId: string;
}

/** A new one is of today, for the first thing that still lacks hours. */
export function newForm(aims: readonly Aim[], today: string): OwnWorkForm {
  const open = aims.find(({ minutes, doneMinutes }) => doneMinutes < minutes) ?? aims[0];
  return { title: '', doneOn: today, hours: '', reflection: '', elementId: open?.id ?? '' };
}

export function formOf({ title, doneOn, minutes, reflection, elementId }: Entry): OwnWorkForm {
  return { title, doneOn, hours: hoursOf(minutes), reflection, elementId: elementId ?? '' };
}

/** 90 is 1,5. */
export const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');

/** «1,5», «1.5» and «1:30» are 90; anything else is no time, which is refused with what can be written. */
export function minutesOf(hours: string): number {
  const [, whole, rest] = /^(\d{1,3}):([0-5]\d)$/.exec(hours.trim()) ?? [];
  if (whole !== undefined && rest !== undefined) return Number(whole) * 60 + Number(rest);
  const number = Number(hours.trim().replace(',', '.') || 'no');
  return Number.isFinite(number) ? Math.round(number * 60) : 0;
}

export function asInput({ title, doneOn, hours, reflection, elementId }: OwnWorkForm): OwnWorkInput {
  return { title, doneOn, minutes: minutesOf(hours), reflection, elementId: elementId === '' ? null : elementId };
}
