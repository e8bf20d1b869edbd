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

/** Where a record that is kept came from, and whether it counts. */
export interface StoredRecord {
  readonly state: RecordState;
  readonly source: 'IMPORT' | 'SELF';
}

/** What somebody tells of a competence they have. */
export interface ToldCompetence {
  readonly level: number | null;
  readonly credits: number | null;
  readonly obtainedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly note: string;
}

/** All that is wrong with it; kind null: of something that nobody knows. */
export function recordFaults(told: ToldCompetence, kind: CompetenceKind | null, today: LocalDate): Refuse[] {
  const found = [
    refuseLevel(told.level, 'level'),
    refuseCredits(told.credits, kind === 'CREDITS', 'credits') ?? refuseCounting(told.credits, kind),
    refuseDays(told, today),
    told.note.length > recordLimits.note
      ? ({ refuse: 'TEXT_TOO_LONG', facts: { field: 'note', max: recordLimits.note } } as const)
      : null,
  ];
  return found.filter((fault) => fault !== null);
}

/** Why that can not be written down; null when it can. */
export function refuseRecord(told: ToldCompetence, kind: CompetenceKind, today: LocalDate): Refuse | null {
  return recordFaults(told, kind, today)[0] ?? null;
}

/** A course and a certification give no credits. */
function refuseCounting(credits: number | null, kind: CompetenceKind | null): Refuse | null {
  const counted = kind !== 'COURSE' && kind !== 'CERTIFICATION';
  return credits === null || counted ? null : { refuse: 'CREDITS_NOT_COUNTED', facts: { field: 'credits' } };
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

/** Whether the owner may change it or take it away. What came with a file is the personnel system's to change. */
export function refuseOwnChange({ state, source }: StoredRecord): Refuse | null {
  if (source === 'IMPORT') return { refuse: 'RECORD_IMPORTED' };
  return state === 'VERIFIED' ? { refuse: 'RECORD_VERIFIED' } : null;
}
