import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import {
  certificateTransitions,
  type CertificateSnapshot,
  type CertificateState,
} from '@kompetanse/domain/certificates';

/** A course certificate. Its PDF is a column that only the use cases about it touch. */
@Entity({ tableName: 'certificate' })
export class Certificate {
  @PrimaryKey({ type: 'uuid' })
  id: string = crypto.randomUUID();

  @Property({ type: 'text' })
  number: string;

  @Property({ type: 'text' })
  verifyCode: string;

  @Property({ type: 'uuid' })
  personId: string;

  @Property({ type: 'uuid' })
  runId: string;

  @Property({ type: 'uuid' })
  enrolmentId: string;

  /** The completion it was issued for. */
  @Property({ type: 'bigint' })
  eventId: number;

  @Property({ type: 'json' })
  snapshot: CertificateSnapshot;

  @Property({ type: 'integer' })
  templateVersion: number;

  @Property({ type: 'datetime' })
  issuedAt: Date;

  @Property({ type: 'text' })
  state: CertificateState = 'ISSUED';

  @Property({ type: 'datetime', nullable: true })
  revokedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  revokeReason: string | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date;

  @Property({ type: 'datetime' })
  updatedAt: Date;

  @Property({ type: 'integer', version: true })
  version: number = 1;

  constructor(
    fact: Pick<
      Certificate,
      | 'number'
      | 'verifyCode'
      | 'personId'
      | 'runId'
      | 'enrolmentId'
      | 'eventId'
      | 'snapshot'
      | 'templateVersion'
      | 'issuedAt'
    >,
  ) {
    this.number = fact.number;
    this.verifyCode = fact.verifyCode;
    this.personId = fact.personId;
    this.runId = fact.runId;
    this.enrolmentId = fact.enrolmentId;
    this.eventId = fact.eventId;
    this.snapshot = fact.snapshot;
    this.templateVersion = fact.templateVersion;
    this.issuedAt = fact.issuedAt;
    this.createdAt = fact.issuedAt;
    this.updatedAt = fact.issuedAt;
  }

  /** Takes it back; the public page says so and why. Errors: it is not valid any more, which the caller has to ask first. */
  revoke(reason: string, now: Date): void {
    this.moveTo('REVOKED', now);
    this.revokedAt = now;
    this.revokeReason = reason;
  }

  /** Errors: a step the table of states does not have, which is a fault of ours. */
  moveTo(state: CertificateState, now: Date): void {
    if (!certificateTransitions[this.state].includes(state))
      throw new Error(`Certificate ${this.id}: ${this.state} to ${state} is no step`);
    this.state = state;
    this.updatedAt = now;
  }
}
