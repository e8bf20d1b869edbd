import type { LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type CompetenceArea =
  'PSYCHOSOCIAL' | 'SPECIAL_NEEDS' | 'PEDAGOGY' | 'HEALTH' | 'SAFETY' | 'LEADERSHIP' | 'OTHER';
export type CompetenceKind = 'DEGREE' | 'CREDITS' | 'COURSE' | 'CERTIFICATION';
export type CompetenceSource = 'COURSE' | 'STUDY' | 'IMPORT' | 'SELF';

export type RecordState = 'UNVERIFIED' | 'VERIFIED' | 'REFUSED';

/** What was refused can be mended by its owner and is then unverified again; what is verified stands. */
export const recordTransitions: Readonly<Record<RecordState, readonly RecordState[]>> = {
  UNVERIFIED: ['VERIFIED', 'REFUSED'],
  REFUSED: ['UNVERIFIED'],
  VERIFIED: [],
};

export const recordLimits = { maxCredits: 300, maxLevel: 4, note: 500, earliest: '1950-01-01' } as const;

/** What somebody tells of a competence they have. */
export interface ToldCompetence {
  readonly level: number | null;
  readonly credits: number | null;
  readonly obtainedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly note: string;
}

/** Why that can not be written down; null when it can. */
export function refuseRecord(told: ToldCompetence, kind: CompetenceKind, today: LocalDate): Refuse | null {
  return (
    refuseLevel(told.level, 'level') ??
    refuseCredits(told.credits, kind === 'CREDITS', 'credits') ??
    refuseDays(told, today) ??
    (told.note.length > recordLimits.note
      ? { refuse: 'TEXT_TOO_LONG', facts: { field: 'note', max: recordLimits.note } }
      : null)
  );
}

/** A level is 1, 2, 3 or 4, or none. */
export function refuseLevel(level: number | null, field: string): Refuse | null {
  const fits = level === null || (Number.isInteger(level) && level >= 1 && level <= recordLimits.maxLevel);
  return fits ? null : { refuse: 'LEVEL_OUT_OF_RANGE', facts: { field, max: recordLimits.maxLevel } };
}

/** Credits with at most one decimal; of what is counted in credits they must be said. */
export function refuseCredits(credits: number | null, needed: boolean, field: string): Refuse | null {
  const fits =
    credits === null
      ? !needed
      : credits > 0 && credits <= recordLimits.maxCredits && Number.isInteger(Math.round(credits * 1e6) / 1e5);
  return fits ? null : { refuse: 'CREDITS_OUT_OF_RANGE', facts: { field, max: recordLimits.maxCredits } };
}

function refuseDays({ obtainedOn, expiresOn }: ToldCompetence, today: LocalDate): Refuse | null {
  if (obtainedOn > today || obtainedOn < recordLimits.earliest)
    return { refuse: 'OBTAINED_IN_FUTURE', facts: { field: 'obtainedOn' } };
  if (expiresOn !== null && expiresOn < obtainedOn)
    return { refuse: 'EXPIRES_FIRST', facts: { field: 'expiresOn', obtainedOn } };
  return null;
}

/** Whether the owner may change it or take it away. */
export function refuseOwnChange(state: RecordState): Refuse | null {
  return state === 'VERIFIED' ? { refuse: 'RECORD_VERIFIED' } : null;
}
