import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { nextSeriesState, supervisionTransitions, type SupervisionState } from '@kompetanse/domain/supervision';
import type { SupervisionSession } from './supervision-session.entity.ts';

/** A row of supervision meetings (veiledningsrekke) with one supervisor. */
@Entity({ tableName: 'supervision_series' })
export class SupervisionSeries {
  @PrimaryKey({ type: 'uuid' })
  id: string = crypto.randomUUID();

  @Property({ type: 'text' })
  title: string;

  @Property({ type: 'text' })
  goal: string;

  @Property({ type: 'uuid' })
  supervisorId: string;

  @Property({ type: 'integer' })
  plannedSessions: number;

  /** All meetings together. */
  @Property({ type: 'integer' })
  plannedMinutes: number;

  @Property({ type: 'text' })
  state: SupervisionState = 'PLANNED';

  @Property({ type: 'datetime' })
  createdAt: Date;

  @Property({ type: 'datetime' })
  updatedAt: Date;

  /** When it was completed or stopped. */
  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null;

  @Property({ type: 'integer', version: true })
  version: number = 1;

  constructor(
    fact: Pick<SupervisionSeries, 'title' | 'goal' | 'supervisorId' | 'plannedSessions' | 'plannedMinutes'>,
    now: Date,
  ) {
    this.title = fact.title;
    this.goal = fact.goal;
    this.supervisorId = fact.supervisorId;
    this.plannedSessions = fact.plannedSessions;
    this.plannedMinutes = fact.plannedMinutes;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Errors: a step the table of states does not have, which is a fault of ours. */
  moveTo(state: SupervisionState, now: Date): void {
    if (!supervisionTransitions[this.state].includes(state))
      throw new Error(`Series ${this.id}: ${this.state} to ${state} is no step`);
    this.state = state;
    if (state === 'COMPLETED' || state === 'STOPPED') this.endedAt = now;
    this.updatedAt = now;
  }

  /** The plan holds at least so many meetings; one more than planned brings its time along. */
  grow(sessions: number, minutes: number, now: Date): void {
    if (sessions <= this.plannedSessions) return;
    this.plannedMinutes += minutes * (sessions - this.plannedSessions);
    this.plannedSessions = sessions;
    this.updatedAt = now;
  }

  /** Takes every step that follows from the meetings; a series with one meeting takes two at once. */
  follow(sessions: readonly SupervisionSession[], now: Date): void {
    const states = sessions.map((session) => session.state);
    for (let next = nextSeriesState(this, states); next; next = nextSeriesState(this, states)) this.moveTo(next, now);
  }
}
