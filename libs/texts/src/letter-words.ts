import { letters as en } from './en/letters.ts';
import type { Locale } from './locale.ts';
import { letters as nb } from './nb/letters.ts';
import { letters as nn } from './nn/letters.ts';

/** Every word of a letter that tells of a decision on an application for further education, besides its facts. */
export interface LetterWords {
  readonly title: { readonly YES: string; readonly NO: string };
  readonly lead: { readonly YES: string; readonly NO: string };
  /** What many of them in one file are called. */
  readonly letters: string;
  readonly number: string;
  readonly logoAlt: string;
  readonly noSignature: string;
  readonly terms: {
    readonly date: string;
    readonly study: string;
    readonly institution: string;
    readonly credits: string;
    readonly period: string;
    readonly round: string;
    readonly scheme: string;
    readonly amount: string;
  };
  readonly headings: {
    readonly about: string;
    readonly given: string;
    readonly reason: string;
    readonly conditions: string;
    readonly next: string;
    readonly appeal: string;
    readonly decidedBy: string;
  };
  /** Kroner come as a finished number. */
  readonly kroner: (amount: string) => string;
  readonly schoolYear: (year: string) => string;
  /** What a yes rests on. */
  readonly conditions: readonly string[];
  /** Another condition, where the support is so large that a binding agreement may be asked for. */
  readonly mayBind: string;
  /** Another condition, where somebody else pays and has not answered. */
  readonly external: (body: string | null) => string;
  readonly next: { readonly YES: string; readonly NO: string };
  /** A neutral way to have it looked at again, where the municipality has not said another. Source: ADR 0018. */
  readonly appeal: (how: { readonly weeks: number; readonly to: string }) => string;
  readonly onBehalfOf: (unit: string) => string;
}

export const letterWords: Readonly<Record<Locale, LetterWords>> = { nb, nn, en };
