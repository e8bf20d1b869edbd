import { refusalCodes } from './codes.ts';

export type RefusalCode = (typeof refusalCodes)[number];

/** What a sentence is built from: field names, limits, counts, moments (ISO). Never names of people. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** An expected "no": a value, never an exception. Nothing has been changed. */
export interface Refuse {
  readonly refuse: RefusalCode;
  readonly facts?: RefusalFacts;
}

export function isRefuse(answer: unknown): answer is Refuse {
  return typeof answer === 'object' && answer !== null && 'refuse' in answer;
}

export function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}
