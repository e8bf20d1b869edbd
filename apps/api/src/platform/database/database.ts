import { Inject, Injectable } from '@nestjs/common';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { isRefuse } from '@kompetanse/domain/refusals';
import { type RawBuilder } from 'kysely';
import { noteEffect } from './one-effect.ts';

const RETRIES = 3;
/** Serialization failure and deadlock: the same work can succeed a moment later. */
const PASSING = new Set(['40001', '40P01']);

/** A pg error code, also from below a wrapping error of the ORM. */
export function pgCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return 'cause' in error ? pgCode(error.cause) : undefined;
}

/** Rows of a statement, run in the transaction of em when it has one. Values are always bound, never written into the text. */
export async function rows<Row>(em: EntityManager, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(em.getKysely())).rows;
}

/** The first row of a statement, or undefined. */
export async function firstRow<Row>(em: EntityManager, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await rows(em, query))[0];
}

/** The door to PostgreSQL: reads see it fresh each time, changes happen inside transaction(). */
@Injectable()
export class Database {
  constructor(@Inject(MikroORM) private readonly orm: MikroORM) {}

  /** An EntityManager of its own, so that two readers never share what they loaded. */
  reader(): EntityManager {
    return this.orm.em.fork();
  }

  /** Runs the work in one transaction; when it lost a race it is run again from the start, at most three times. */
  async transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.reader().transactional(async (em) => {
          const answer = await work(em);
          await em.flush();
          if (!isRefuse(answer)) await noteEffect(em);
          return answer;
        });
      } catch (error) {
        const code = pgCode(error);
        if (attempt > RETRIES || code === undefined || !PASSING.has(code)) throw error;
        await new Promise((wake) => setTimeout(wake, Math.random() * 20 * attempt));
      }
    }
  }
}
