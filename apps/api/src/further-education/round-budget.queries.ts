import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseGrant, type ApplicationState, type FundingScheme } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';

interface Wish {
  readonly scheme: FundingScheme;
  readonly grantedNok: number;
  readonly overBudgetReason: string | null;
}

interface Asker {
  readonly roundId: string;
  readonly state: ApplicationState;
  readonly ownership: 'MUNICIPAL' | 'PRIVATE';
}

/**
 * Why a round can not give this; null when it can. A private unit spends its own money. Locks the round until the transaction ends, so that two who say yes at once
 * count each other.
 */
export async function refuseFromRound(
  em: EntityManager,
  { roundId, state, ownership }: Asker,
  { scheme, grantedNok, overBudgetReason }: Wish,
): Promise<Refuse | null> {
  const locked = await firstRow(
    em,
    sql<{
      budgetNok: number;
      schemes: readonly FundingScheme[];
      externalSchemes: readonly FundingScheme[];
    }>`SELECT budget_nok AS "budgetNok", schemes, external_schemes AS "externalSchemes" FROM application_round WHERE id = ${roundId} FOR NO KEY UPDATE`,
  );
  // In a statement of its own: what others gave before the lock was had is seen.
  const used = await firstRow(em, sql<{ sum: number }>`SELECT round_granted(${roundId}::uuid) AS sum`);
  if (!locked || !used) return { refuse: 'NOT_FOUND' };
  if (!locked.schemes.includes(scheme)) return { refuse: 'SCHEME_NOT_IN_ROUND', facts: { field: 'scheme' } };
  if (state === 'UNFUNDED' && locked.externalSchemes.includes(scheme))
    return { refuse: 'SCHEME_NOT_FUNDED', facts: { field: 'scheme' } };
  const budgetNok = ownership === 'MUNICIPAL' ? locked.budgetNok : used.sum + grantedNok;
  return refuseGrant({ grantedNok, overBudgetReason, budgetNok, usedNok: used.sum });
}
