import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { LocalDate } from '@kompetanse/domain/calendar';
import {
  applicationTransitions,
  type ApplicationState,
  type FundingScheme,
  type SubjectArea,
} from '@kompetanse/domain/further-education';

/** What must be known of an application when it is sent. */
export type NewApplication = Pick<
  FurtherEducationApplication,
  | 'roundId'
  | 'personId'
  | 'unitId'
  | 'institution'
  | 'study'
  | 'subjectArea'
  | 'credits'
  | 'startsOn'
  | 'endsOn'
  | 'schemeWish'
  | 'secondSchemeWish'
  | 'leavePercent'
  | 'terms'
  | 'costNok'
  | 'motivation'
>;

/** An application for further education. Its story stands in application_event. */
@Entity({ tableName: 'further_education_application' })
export class FurtherEducationApplication {
  @PrimaryKey({ type: 'uuid' })
  id: string = crypto.randomUUID();

  @Property({ type: 'uuid' })
  roundId: string;

  @Property({ type: 'uuid' })
  personId: string;

  /** The employing unit when it was sent. */
  @Property({ type: 'uuid' })
  unitId: string;

  @Property({ type: 'text' })
  institution: string;

  @Property({ type: 'text' })
  study: string;

  @Property({ type: 'text' })
  subjectArea: SubjectArea;

  @Property({ type: 'double', columnType: 'numeric(4,1)' })
  credits: number;

  @Property({ type: 'date' })
  startsOn: LocalDate;

  @Property({ type: 'date' })
  endsOn: LocalDate;

  @Property({ type: 'text' })
  schemeWish: FundingScheme;

  @Property({ type: 'text', nullable: true })
  secondSchemeWish: FundingScheme | null;

  /** Null for those that were sent before it was asked for; so also the terms. */
  @Property({ type: 'smallint', nullable: true })
  leavePercent: number | null;

  @Property({ type: 'smallint', nullable: true })
  terms: number | null;

  @Property({ type: 'integer' })
  costNok: number;

  @Property({ type: 'text' })
  motivation: string;

  @Property({ type: 'text' })
  state: ApplicationState = 'SUBMITTED';

  @Property({ type: 'text', nullable: true })
  chosenScheme: FundingScheme | null = null;

  /** What the owner gives, kroner. */
  @Property({ type: 'integer', nullable: true })
  grantedNok: number | null = null;

  /** Why the yes took the round over its budget. */
  @Property({ type: 'text', nullable: true })
  overBudgetReason: string | null = null;

  @Property({ type: 'date', nullable: true })
  startedOn: LocalDate | null = null;

  /** While it is DEFERRED: when the study is meant to go on. */
  @Property({ type: 'date', nullable: true })
  deferredUntil: LocalDate | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date;

  @Property({ type: 'datetime' })
  updatedAt: Date;

  /** Compared when the change is written: of two who decide at once, one is told that it has changed. */
  @Property({ type: 'integer', version: true })
  version!: number;

  constructor(sent: NewApplication, now: Date) {
    this.roundId = sent.roundId;
    this.personId = sent.personId;
    this.unitId = sent.unitId;
    this.institution = sent.institution;
    this.study = sent.study;
    this.subjectArea = sent.subjectArea;
    this.credits = sent.credits;
    this.startsOn = sent.startsOn;
    this.endsOn = sent.endsOn;
    this.schemeWish = sent.schemeWish;
    this.secondSchemeWish = sent.secondSchemeWish;
    this.leavePercent = sent.leavePercent;
    this.terms = sent.terms;
    this.costNok = sent.costNok;
    this.motivation = sent.motivation;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** The one door between states. Throws on a step the table does not have: the rules are asked first. */
  moveTo(state: ApplicationState, now: Date): void {
    if (!applicationTransitions[this.state].includes(state)) {
      throw new Error(`An application does not go from ${this.state} to ${state}`);
    }
    this.state = state;
    this.updatedAt = now;
  }
}
