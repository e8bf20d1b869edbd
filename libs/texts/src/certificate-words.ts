import { certificates as en } from './en/certificates.ts';
import type { Locale } from './locale.ts';
import { certificates as nb } from './nb/certificates.ts';
import { certificates as nn } from './nn/certificates.ts';

/** Every word a certificate holds besides its facts. */
export interface CertificateWords {
  /** The fixed words of the page; what each one is for, says the PDF's own type. */
  readonly labels: {
    readonly title: string;
    readonly number: string;
    readonly confirms: string;
    readonly completed: string;
    readonly facts: string;
    readonly goals: string;
    readonly goalsLead: string;
    readonly issuedBy: string;
    readonly noSignature: string;
    readonly verify: string;
    readonly logoAlt: string;
    readonly qrAlt: string;
  };
  /** What the facts are called. */
  readonly terms: {
    readonly extent: string;
    readonly period: string;
    readonly place: string;
    readonly attendance: string;
    readonly host: string;
    readonly partOf: string;
  };
  /** '12 timer'; hours come as finished text. */
  readonly hours: (hours: string) => string;
  readonly attended: (attended: number, sessions: number) => string;
  readonly measure: (measure: { readonly plan: string; readonly ref: string; readonly title: string }) => string;
  /** Why a certificate was taken back when attendance was corrected. */
  readonly corrected: string;
}

export const certificateWords: Readonly<Record<Locale, CertificateWords>> = { nb, nn, en };
