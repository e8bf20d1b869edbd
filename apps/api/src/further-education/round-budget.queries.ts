import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseGrant, type FundingScheme } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';

interface Wish {
  readonly scheme: FundingScheme | null;
  readonly grantedNok: number;
  readonly overBudgetReason: string | null;
}

/**
 * Why a round can not give this; null when it can. Locks the round until the transaction ends, so that two who say yes at once
 * count each other.
 */
export async function refuseFromRound(
  em: EntityManager,
  roundId: string,
  { scheme, grantedNok, overBudgetReason }: Wish,
): Promise<Refuse | null> {
  const locked = await firstRow(
    em,
    sql<{
      budgetNok: number;
      schemes: readonly FundingScheme[];
    }>`SELECT budget_nok AS "budgetNok", schemes FROM application_round WHERE id = ${roundId} FOR NO KEY UPDATE`,
  );
  // In a statement of its own: what others gave before the lock was had is seen.
  const used = await firstRow(em, sql<{ sum: number }>`SELECT round_granted(${roundId}::uuid) AS sum`);
  if (!locked || !used) return { refuse: 'NOT_FOUND' };
  if (scheme !== null && !locked.schemes.includes(scheme))
    return { refuse: 'SCHEME_NOT_IN_ROUND', facts: { field: 'scheme' } };
  return refuseGrant({ grantedNok, overBudgetReason, budgetNok: locked.budgetNok, usedNok: used.sum });
}
