import type { CertificateFact } from './certificate-page.ts';

/** A part of a letter under its own heading. */
export type LetterSection = {
  readonly heading: string;
  /** Term and detail, before the paragraphs; may be empty. */
  readonly facts: readonly CertificateFact[];
  readonly paragraphs: readonly string[];
};

/** Everything a letter says, as finished words in its reader's language. Plain text only: markup of any kind is printed as it stands. */
export type LetterPage = {
  readonly lang: 'nb' | 'nn' | 'en';
  /** Moment of the decision, ISO 8601. The same moment gives the same bytes. */
  readonly issuedAt: string;
  /** unit '' where there is none to name. */
  readonly issuer: { readonly name: string; readonly unit: string };
  readonly number: string;
  /** Name, and where they work. */
  readonly receiver: readonly string[];
  readonly date: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly LetterSection[];
  readonly signatory: { readonly name: string; readonly lines: readonly string[] };
  readonly labels: {
    readonly number: string;
    readonly decidedBy: string;
    readonly noSignature: string;
    readonly logoAlt: string;
  };
};

/** Many letters in one file, to be printed. */
export type LettersPage = {
  readonly lang: 'nb' | 'nn' | 'en';
  readonly issuedAt: string;
  readonly title: string;
  readonly issuer: string;
  /** At least one. */
  readonly letters: readonly LetterPage[];
};
