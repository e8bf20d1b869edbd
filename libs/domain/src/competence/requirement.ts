import type { LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { refuseCredits, refuseLevel } from './record.ts';

/** What a position, a unit or both ask for. */
export interface RequirementWish {
  readonly profileCode: string | null;
  readonly unitId: string | null;
  readonly minLevel: number | null;
  readonly minCredits: number | null;
  readonly effectiveFrom: LocalDate;
}

/** Who writes it. A unit leader asks of the own unit; the sector leader of every one, and of a position everywhere. */
export interface RequirementWriter {
  /** Leads the unit that is named; false when none is. */
  readonly leadsUnit: boolean;
  readonly sectorLeader: boolean;
}

/** Why it can not be asked for; null when it can. */
export function refuseRequirement(wish: RequirementWish, writer: RequirementWriter): Refuse | null {
  if (wish.profileCode === null && wish.unitId === null)
    return { refuse: 'REQUIREMENT_WITHOUT_TARGET', facts: { field: 'profileCode' } };
  if (wish.unitId === null ? !writer.sectorLeader : !writer.leadsUnit)
    return { refuse: 'UNIT_UNKNOWN', facts: { field: 'unitId' } };
  const fits = wish.effectiveFrom >= '2000' && wish.effectiveFrom < '2100';
  return (
    refuseLevel(wish.minLevel, 'minLevel') ??
    refuseCredits(wish.minCredits, false, 'minCredits') ??
    (fits ? null : { refuse: 'DAYS_WRONG', facts: { field: 'effectiveFrom' } })
  );
}
