import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type ConversionState = 'PLANNED' | 'DECIDED' | 'FILLED' | 'VERIFIED' | 'DROPPED';
export type ConversionStep = 'DECIDE' | 'FILL' | 'VERIFY' | 'REOPEN' | 'DROP';

interface Step {
  readonly from: ConversionState;
  readonly to: ConversionState;
  /** LEADER: who leads the unit, or the sector leader. */
  readonly by: 'LEADER' | 'SECTOR_LEADER';
  readonly needsReason: boolean;
}

/** Every way a conversion can go. What is verified stands; what is dropped stays to be read. */
export const conversionSteps: Readonly<Record<ConversionStep, readonly Step[]>> = {
  DECIDE: [{ from: 'PLANNED', to: 'DECIDED', by: 'SECTOR_LEADER', needsReason: false }],
  FILL: [{ from: 'DECIDED', to: 'FILLED', by: 'LEADER', needsReason: false }],
  VERIFY: [{ from: 'FILLED', to: 'VERIFIED', by: 'LEADER', needsReason: false }],
  REOPEN: [{ from: 'FILLED', to: 'DECIDED', by: 'LEADER', needsReason: true }],
  DROP: [
    { from: 'PLANNED', to: 'DROPPED', by: 'LEADER', needsReason: true },
    { from: 'DECIDED', to: 'DROPPED', by: 'SECTOR_LEADER', needsReason: true },
  ],
};

/** Who moves it: the leader of its unit, and whether that is the sector leader. */
export interface ConversionMover {
  readonly sectorLeader: boolean;
}

/** What whoever leads the unit can do with it now. */
export function conversionChoices(state: ConversionState, { sectorLeader }: ConversionMover): ConversionStep[] {
  return (Object.keys(conversionSteps) as ConversionStep[]).filter((step) =>
    conversionSteps[step].some(({ from, by }) => from === state && (sectorLeader || by === 'LEADER')),
  );
}

/** Where the step leads from here, or why it can not be taken. */
export function takeConversionStep(
  step: ConversionStep,
  state: ConversionState,
  { sectorLeader, reason }: ConversionMover & { readonly reason: string },
): ConversionState | Refuse {
  const way = conversionSteps[step].find(({ from }) => from === state);
  if (!way) return { refuse: 'STALE_STATE' };
  if (way.by === 'SECTOR_LEADER' && !sectorLeader) return { refuse: 'NOT_FOUND' };
  return (way.needsReason || reason !== '' ? refuseReason(reason) : null) ?? way.to;
}

export const conversionLimits = { costNok: 10_000_000, firstYear: 2000, lastYear: 2099, positionTitle: 120 } as const;

/** A position that is to be made into another, and what it costs, kroner. */
export interface ConversionWish {
  readonly fromProfile: string;
  readonly toProfile: string;
  readonly positionTitle: string;
  readonly targetYear: number;
  readonly costNok: number;
  /** Why the year may be planned over what it gives; null when nobody has said. */
  readonly overBudgetReason: string | null;
}

/** Why it can not be planned so; null when it can. */
export function refuseConversion(wish: ConversionWish): Refuse | null {
  const { targetYear, costNok, positionTitle } = wish;
  const { firstYear, lastYear, costNok: most } = conversionLimits;
  if (wish.fromProfile === wish.toProfile) return { refuse: 'PROFILES_SAME', facts: { field: 'toProfile' } };
  if (!Number.isInteger(targetYear) || targetYear < firstYear || targetYear > lastYear)
    return { refuse: 'YEAR_OUT_OF_RANGE', facts: { field: 'targetYear', min: firstYear, max: lastYear } };
  if (!Number.isInteger(costNok) || costNok < 0 || costNok > most)
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'costNok', max: most } };
  return positionTitle.length > conversionLimits.positionTitle
    ? { refuse: 'TEXT_TOO_LONG', facts: { field: 'positionTitle', max: conversionLimits.positionTitle } }
    : null;
}

/** Why the year does not reach; null when it does, or when there is a reason. Kroner. */
export function refuseOverYear(
  { targetYear, costNok, overBudgetReason }: ConversionWish,
  year: { readonly budgetNok: number; readonly spentNok: number },
): Refuse | null {
  const over = year.spentNok + costNok - year.budgetNok;
  if (over <= 0) return null;
  if (overBudgetReason === null)
    return { refuse: 'CONVERSIONS_OVER_BUDGET', facts: { field: 'overBudgetReason', over, year: String(targetYear) } };
  const refused = refuseReason(overBudgetReason);
  return refused && { ...refused, facts: { ...refused.facts, field: 'overBudgetReason' } };
}

/** Whether its year, price and positions can be written anew: until it is decided by all who lead it, then by the sector leader, until it is filled. */
export function mayChangeConversion(state: ConversionState, { sectorLeader }: ConversionMover): boolean {
  return state === 'PLANNED' || (state === 'DECIDED' && sectorLeader);
}
