import type { LocalDate } from '../calendar/oslo.ts';

export type SignatoryRole = 'SECTOR_LEADER' | 'COURSE_COORDINATOR' | 'UNIT_LEADER';

/** What a certificate says, as it was true when it was issued. Never changed afterwards (invariant 8). */
export interface CertificateSnapshot {
  /** The language it is written in: the holder's own. */
  readonly locale: 'nb' | 'nn' | 'en';
  readonly holderName: string;
  readonly courseTitle: string;
  readonly issuer: { readonly name: string; readonly unit: string };
  /** The unit that held the run. */
  readonly hostUnit: string;
  /** Teaching time, minutes. */
  readonly durationMinutes: number;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly place: string;
  readonly attendedSessions: number;
  readonly sessions: number;
  /** The measure of the plan the course serves; null when it serves none. */
  readonly measure: { readonly plan: string; readonly ref: string; readonly title: string } | null;
  readonly goals: readonly string[];
  /** Null where nobody has the role; the issuer then stands for it. */
  readonly signatory: { readonly name: string; readonly role: SignatoryRole } | null;
}
