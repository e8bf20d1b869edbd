import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export type DecisionSubject = 'ENROLMENT' | 'FURTHER_EDUCATION';
export type DecisionLevel = 'UNIT' | 'SECTOR' | 'OWNER' | 'EXTERNAL';
export type DecisionOutcome = 'YES' | 'NO';

/** An answer to somebody's case, with its reason when it is no. Never changed. */
@Entity({ tableName: 'decision' })
export class Decision {
  @PrimaryKey({ type: 'uuid' })
  id: string = crypto.randomUUID();

  @Property({ type: 'text' })
  subjectType: DecisionSubject;

  @Property({ type: 'uuid' })
  subjectId: string;

  @Property({ type: 'text' })
  level: DecisionLevel;

  @Property({ type: 'text' })
  outcome: DecisionOutcome;

  @Property({ type: 'text', nullable: true })
  reason: string | null;

  @Property({ type: 'uuid' })
  decidedBy: string;

  /** The leader whose deputy decided. */
  @Property({ type: 'uuid', nullable: true })
  actedFor: string | null;

  @Property({ type: 'datetime' })
  at: Date;

  constructor(fact: Omit<Decision, 'id' | 'actedFor'> & { readonly actedFor?: string | null }) {
    this.subjectType = fact.subjectType;
    this.subjectId = fact.subjectId;
    this.level = fact.level;
    this.outcome = fact.outcome;
    this.reason = fact.reason;
    this.decidedBy = fact.decidedBy;
    this.actedFor = fact.actedFor ?? null;
    this.at = fact.at;
  }
}
