import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { addDays, osloDay, osloMoment, weekday, type LocalDate } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { isRefuse } from '@kompetanse/domain/refusals';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { Outbox } from '../platform/outbox/outbox.ts';

/** Shows the moment that is being told of, so that the product's own use cases can tell the demo's past. */
export class ReplayClock extends Clock {
  private moment: Date;

  constructor(moment: Date) {
    super();
    this.moment = moment;
  }

  override now(): Date {
    return this.moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }
}

/** Every use case of the demo works in one and the same transaction: the demo is there as a whole, or not at all. */
export class OneTransaction extends Database {
  private readonly em: EntityManager;

  constructor(orm: MikroORM, em: EntityManager) {
    super(orm);
    this.em = em;
  }

  override reader(): EntityManager {
    return this.em;
  }

  override async transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const done = await work(this.em);
    await this.em.flush();
    return done;
  }
}

/** The past as it is told: the product's parts under a clock that is set to each moment. */
export interface Replay {
  readonly em: EntityManager;
  readonly db: Database;
  readonly clock: ReplayClock;
  readonly outbox: Outbox;
  /** The moment the demo is made; the future lies after it. */
  readonly now: Date;
  readonly today: LocalDate;
}

export function openReplay(orm: MikroORM, em: EntityManager, now: Date): Replay {
  const clock = new ReplayClock(now);
  return { em, db: new OneTransaction(orm, em), clock, outbox: new Outbox(clock), now, today: osloDay(now) };
}

/** A person by employee number, as the product would know them when they are signed in. */
export async function viewerBy(em: EntityManager, hrKey: string): Promise<Viewer> {
  const found = await firstRow(
    em,
    sql<Pick<Viewer, 'personId' | 'unitId' | 'roles'>>`SELECT p.id AS "personId",
        (SELECT e.unit_id FROM employment e WHERE e.person_id = p.id ORDER BY e.percent DESC, e.valid_from LIMIT 1) AS "unitId",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', u.id, 'path', u.path)), '[]')
           FROM role_assignment r JOIN org_unit u ON u.id = r.scope_unit_id WHERE r.person_id = p.id) AS roles
      FROM person p WHERE p.hr_key = ${hrKey}`,
  );
  if (!found) throw new Error(`The demo has nobody with number ${hrKey}`);
  return { ...found, sessionId: 'demo', kind: 'EMPLOYEE', employed: true, locale: 'nb', deputyFor: [] };
}

/** What the product said yes to. The demo must not hold what the product would refuse. */
export function granted<T>(answer: T | Refuse, what: string): T {
  if (isRefuse(answer)) throw new Error(`The demo's ${what} was refused: ${answer.refuse}`);
  return answer;
}

/** That day, or the Monday after when it is a weekend. */
export function workday(day: LocalDate): LocalDate {
  return addDays(day, { 6: 2, 7: 1 }[weekday(day)] ?? 0);
}

/** Weeks without school, as month and day; the summer is the longest of them. */
const holidays = [
  ['06-20', '08-12'],
  ['12-20', '12-31'],
  ['01-01', '01-02'],
  ['05-01', '05-01'],
  ['05-17', '05-17'],
] as const;

/** That day, or the first one after it when people are at work. */
export function schoolday(day: LocalDate): LocalDate {
  const open = workday(day);
  const inside = holidays.some(([from, to]) => open.slice(5) >= from && open.slice(5) <= to);
  return inside ? schoolday(addDays(open, 1)) : open;
}

/** Nine in the morning in Norway on that day. */
export function morning(day: LocalDate): Date {
  return osloMoment(day, '09:00');
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

/** 0 to below, the same each time for the same words: what looks like chance in the demo. */
export function lot(words: string, below: number): number {
  let hash = 2_166_136_261;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (hash >>> 8) % below;
}
