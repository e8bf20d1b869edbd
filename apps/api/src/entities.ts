import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { Decision } from './access/decision.entity.ts';

/** Every entity of the product, in the order of the domains. */
export const entities: readonly EntityClass<AnyEntity>[] = [Decision];
