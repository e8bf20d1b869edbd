import type { z } from 'zod';

/** What is wrong at one place of a file. path: 'measures[3].period'. sentence goes on after the path. */
export interface FileFault {
  readonly path: string;
  readonly sentence: string;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
};

/** The fault that zod found, in plain Norwegian. */
export function faultOf(issue: z.core.$ZodIssue): FileFault {
  return { path: pathOf(issue.path), sentence: sentenceOf(issue) };
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(hele filen)';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    // zod says what came only in its own message.
    const missing = issue.message.endsWith('undefined');
    return missing ? 'mangler.' : `skal være ${typeNames[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'unrecognized_keys') return `har ukjente felt: ${issue.keys.join(', ')}.`;
  if (issue.code === 'invalid_value') {
    return `skal være ${issue.values.map((value) => `«${String(value)}»`).join(' eller ')}.`;
  }
  if (issue.code === 'too_small') {
    const empty = issue.origin === 'string' || issue.origin === 'array';
    return empty ? 'kan ikke være tom.' : `skal være minst ${String(issue.minimum)}.`;
  }
  return issue.code === 'too_big' ? `skal være høyst ${String(issue.maximum)}.` : issue.message;
}
