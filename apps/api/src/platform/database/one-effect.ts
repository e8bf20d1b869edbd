import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** A request that must have one effect, however often it is sent. */
export interface OneEffect {
  /** Whose key it is. */
  readonly actorKey: string;
  readonly key: string;
  readonly now: Date;
}

const current = new AsyncLocalStorage<OneEffect>();

/** Runs the work so that each of its transactions notes that the request has had its effect. */
export function withOneEffect<T>(effect: OneEffect, work: () => Promise<T>): Promise<T> {
  return current.run(effect, work);
}

/** Notes it, as the last statement of the transaction; nothing when the request came without a key. */
export async function noteEffect(em: EntityManager): Promise<void> {
  const effect = current.getStore();
  if (!effect) return;
  await sql`UPDATE repeated_request SET done_at = ${effect.now} WHERE actor_key = ${effect.actorKey} AND key = ${effect.key}::uuid AND done_at IS NULL`.execute(
    em.getKysely(),
  );
}
