import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { OnEvent } from '../platform/queue/handlers.ts';
import { IssueCertificate } from './use-cases/issue-certificate.ts';
import { RenderCertificate } from './use-cases/render-certificate.ts';
import { RevokeUnearned } from './use-cases/revoke-unearned.ts';

@Injectable()
export class CertificateJobs {
  constructor(
    private readonly issue: IssueCertificate,
    private readonly revokeUnearned: RevokeUnearned,
    private readonly render: RenderCertificate,
  ) {}

  /** Both look at how the enrolment stands now, so that events may come late, twice or in any order. */
  @OnEvent('enrolment.changed')
  async settle(event: OutboxEvent): Promise<void> {
    const enrolmentId = String(event['enrolmentId']);
    await this.revokeUnearned.run(enrolmentId);
    await this.issue.run({ enrolmentId, eventId: Number(event['eventId']) });
  }

  @OnEvent('certificate.render', 'pdf')
  print(event: OutboxEvent): Promise<void> {
    return this.render.run(String(event['certificateId']));
  }
}
