import type { Refuse } from '../refusals/refusal.ts';
import { tidyText } from './application.ts';

/** The fields of the form, in the order they stand there. */
export const writtenFields = [
  'study',
  'institution',
  'subjectArea',
  'credits',
  'terms',
  'startsOn',
  'endsOn',
  'schemeWish',
  'secondSchemeWish',
  'leavePercent',
  'costNok',
  'motivation',
] as const;
export type WrittenField = (typeof writtenFields)[number];

/** An application as it is typed: every field a text, empty until something is written. */
export type WrittenApplication = Readonly<Record<WrittenField, string>>;

/** Room for what is typed, also while it is too long to be sent. */
const MOST = { short: 400, motivation: 4000 } as const;

/** What is typed as it is kept, or the field that holds more than can be kept. Spaces at the end stay: somebody is writing. */
export function keepWritten(typed: Partial<Readonly<Record<WrittenField, string>>>): WrittenApplication | Refuse {
  const kept = Object.fromEntries(writtenFields.map((field) => [field, typing(typed[field] ?? '')]));
  const long = writtenFields.find((field) => (kept[field] ?? '').length > mostOf(field));
  if (long) return { refuse: 'TEXT_TOO_LONG', facts: { field: long, max: mostOf(long) } };
  return kept as WrittenApplication;
}

function mostOf(field: WrittenField): number {
  return field === 'motivation' ? MOST.motivation : MOST.short;
}

/** Nothing invisible, and the ends as they are typed. */
function typing(text: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  const words = tidyText(text);
  const plain = (ends: string): string => ends.replaceAll(/[^\n ]/g, '');
  return words === '' ? plain(before) : `${plain(before)}${words}${plain(after)}`;
}

/** An application that was sent, as it would be typed: what a mended one begins with. */
export function asTyped(sent: {
  readonly [field in WrittenField]: string | number | null;
}): WrittenApplication {
  const typed = (field: WrittenField): string => {
    const value = sent[field];
    return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
  };
  return Object.fromEntries(writtenFields.map((field) => [field, typed(field)])) as unknown as WrittenApplication;
}
