import type { LetterPage, LettersPage } from './letter-page.ts';

/** One line of the list of facts, e.g. term "Omfang", detail "24 timer". */
export type CertificateFact = { readonly term: string; readonly detail: string };

/** The fixed words of the page, already in the page's language. The template holds no word of its own. */
export type CertificateLabels = {
  /** The heading, e.g. "Kursbevis". */
  readonly title: string;
  /** Stands before the number, e.g. "Bevis nr.". */
  readonly number: string;
  /** Stands above the holder's name, e.g. "Det bekreftes herved at". */
  readonly confirms: string;
  /** Stands between the name and the course, e.g. "har gjennomført". */
  readonly completed: string;
  /** Heading of the facts, e.g. "Om kurset". */
  readonly facts: string;
  /** Heading of the learning goals, e.g. "Læringsmål". */
  readonly goals: string;
  /** The sentence the goals complete, e.g. "Deltakeren har arbeidet med å". */
  readonly goalsLead: string;
  /** Stands above the signatory, e.g. "Utstedt av". */
  readonly issuedBy: string;
  /** Says why there is no handwriting, e.g. "Utstedt elektronisk og gyldig uten underskrift." */
  readonly noSignature: string;
  /** Stands above the address, e.g. "Kontroller beviset:". */
  readonly verify: string;
  /** What the shield shows, for those who cannot see it. */
  readonly logoAlt: string;
  /** What the QR code leads to, for those who cannot see it. */
  readonly qrAlt: string;
};

/**
 * Everything a certificate says. Plain text only: markup of any kind is printed as it stands.
 * Dates and numbers come as finished words in the page's language.
 */
export type CertificatePage = {
  /** Decides hyphenation and what a screen reader speaks. */
  readonly lang: 'nb' | 'nn' | 'en';
  /** Moment of issue, ISO 8601 with Z or offset. The same moment gives the same bytes. */
  readonly issuedAt: string;
  readonly issuer: { readonly name: string; readonly unit: string };
  /** E.g. "AK-2026-000000". */
  readonly number: string;
  /** Full name of the one who holds the certificate. */
  readonly holder: string;
  readonly course: { readonly name: string; readonly subtitle?: string };
  /** In the order they are printed: extent, period, place, attendance, part of … */
  readonly facts: readonly CertificateFact[];
  /** May be empty; the heading then goes away too. */
  readonly goals: readonly string[];
  /** `placeAndDate` e.g. "Rena, 1. desember 2026". */
  readonly signatory: { readonly name: string; readonly role: string; readonly placeAndDate: string };
  /** Absolute http(s) address of the public check; printed, linked and drawn as a QR code. */
  readonly verifyUrl: string;
  readonly labels: CertificateLabels;
};

/** The templates that exist, and what each one demands. A new template is a .typ file and a line here. */
export type PageOf = {
  readonly certificate: CertificatePage;
  readonly letter: LetterPage;
  readonly letters: LettersPage;
};
export type TemplateName = keyof PageOf;
