import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Season, SemesterOutcome, SemesterState } from '@kompetanse/domain/studies';

/** A semester as the database has it. */
export interface SemesterRow {
  readonly id: string;
  readonly applicationId: string;
  readonly year: number;
  readonly season: Season;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly confirmBy: LocalDate;
  readonly plannedCredits: number;
  readonly state: SemesterState;
  readonly followsId: string | null;
  readonly followed: boolean;
  readonly confirmedAt: Date | null;
  readonly toldOutcome: SemesterOutcome | null;
  readonly toldCredits: number | null;
  readonly resultOn: LocalDate | null;
  readonly toldAt: Date | null;
  readonly sentBackReason: string | null;
  readonly earnedCredits: number | null;
  readonly verifiedAt: Date | null;
  readonly verifiedById: string | null;
  readonly payoutPlannedNok: number;
  readonly payoutFrom: LocalDate;
  readonly payoutBy: LocalDate;
  readonly payoutReceivedNok: number | null;
  readonly payoutReceivedOn: LocalDate | null;
  readonly version: number;
}

/** Columns of a semester as SemesterRow names them; alias the table s. */
export const semesterColumns = sql`s.id, s.application_id AS "applicationId", s.year, s.season, s.starts_on AS "startsOn", s.ends_on AS "endsOn",
  s.confirm_by AS "confirmBy", s.planned_credits AS "plannedCredits", s.state, s.follows_id AS "followsId",
  EXISTS (SELECT 1 FROM study_semester f WHERE f.follows_id = s.id) AS followed, s.confirmed_at AS "confirmedAt",
  s.told_outcome AS "toldOutcome", s.told_credits AS "toldCredits", s.result_on AS "resultOn", s.told_at AS "toldAt",
  s.sent_back_reason AS "sentBackReason", s.earned_credits AS "earnedCredits", s.verified_at AS "verifiedAt", s.verified_by AS "verifiedById",
  s.payout_planned_nok AS "payoutPlannedNok", s.payout_from AS "payoutFrom", s.payout_by AS "payoutBy",
  s.payout_received_nok AS "payoutReceivedNok", s.payout_received_on AS "payoutReceivedOn", s.version`;

/** In the order they are studied; a new try after what else is in its term. */
export const semesterOrder = sql`s.starts_on, s.follows_id NULLS FIRST, s.created_at, s.id`;
