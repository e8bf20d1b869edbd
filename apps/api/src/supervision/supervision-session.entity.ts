import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { supervisionSessionTransitions, type SupervisionSessionState } from '@kompetanse/domain/supervision';

type PlacedIn = 'startsAt' | 'endsAt' | 'place';

/** One meeting of a series. What is written of it stands in tables of its own, sealed. */
@Entity({ tableName: 'supervision_session' })
export class SupervisionSession {
  @PrimaryKey({ type: 'uuid' })
  id: string = crypto.randomUUID();

  @Property({ type: 'uuid' })
  seriesId: string;

  @Property({ type: 'integer' })
  no: number;

  @Property({ type: 'datetime' })
  startsAt: Date;

  @Property({ type: 'datetime' })
  endsAt: Date;

  @Property({ type: 'text' })
  place: string;

  @Property({ type: 'text' })
  state: SupervisionSessionState = 'SCHEDULED';

  /** Why it was moved or called off, for all in the series. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  /** Why it is held although somebody in it is busy then. */
  @Property({ type: 'text', nullable: true })
  clashReason: string | null = null;

  @Property({ type: 'datetime' })
  updatedAt: Date;

  @Property({ type: 'integer', version: true })
  version: number = 1;

  constructor(fact: Pick<SupervisionSession, 'seriesId' | 'no' | 'clashReason' | PlacedIn>, now: Date) {
    this.seriesId = fact.seriesId;
    this.no = fact.no;
    this.startsAt = fact.startsAt;
    this.endsAt = fact.endsAt;
    this.place = fact.place;
    this.clashReason = fact.clashReason;
    this.updatedAt = now;
  }

  move(to: Pick<SupervisionSession, PlacedIn | 'clashReason'> & { readonly reason: string }, now: Date): void {
    this.moveTo('MOVED', now);
    this.startsAt = to.startsAt;
    this.endsAt = to.endsAt;
    this.place = to.place;
    this.reason = to.reason;
    this.clashReason = to.clashReason;
  }

  cancel(reason: string, now: Date): void {
    this.moveTo('CANCELLED', now);
    this.reason = reason;
  }

  /** Errors: a step the table of states does not have, which is a fault of ours. */
  moveTo(state: SupervisionSessionState, now: Date): void {
    if (!supervisionSessionTransitions[this.state].includes(state))
      throw new Error(`Supervision ${this.id}: ${this.state} to ${state} is no step`);
    this.state = state;
    this.updatedAt = now;
  }
}
