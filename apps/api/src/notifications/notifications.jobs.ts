import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { RemindOfRequest } from './use-cases/remind-of-request.ts';
import { RemindOfSessions } from './use-cases/remind-of-sessions.ts';
import { SendNotification } from './use-cases/send-notification.ts';
import { TellGuardian } from './use-cases/tell-guardian.ts';
import { TellOfApplication } from './use-cases/tell-of-application.ts';
import { TellOfCertificate } from './use-cases/tell-of-certificate.ts';
import { TellOfEnrolment } from './use-cases/tell-of-enrolment.ts';
import { TellOfOpenRun } from './use-cases/tell-of-open-run.ts';
import { TellOfStudyRequest } from './use-cases/tell-of-study-request.ts';

@Injectable()
export class NotificationJobs {
  constructor(
    private readonly tellOfEnrolment: TellOfEnrolment,
    private readonly tellGuardian: TellGuardian,
    private readonly tellOfCertificate: TellOfCertificate,
    private readonly tellOfApplication: TellOfApplication,
    private readonly tellOfOpenRun: TellOfOpenRun,
    private readonly tellOfStudyRequest: TellOfStudyRequest,
    private readonly remindOfRequest: RemindOfRequest,
    private readonly remindOfSessions: RemindOfSessions,
    private readonly send: SendNotification,
  ) {}

  @OnEvent('enrolment.changed')
  enrolmentChanged(event: OutboxEvent): Promise<void> {
    return this.tellOfEnrolment.run({ enrolmentId: String(event['enrolmentId']), eventId: Number(event['eventId']) });
  }

  @OnEvent('guardian.link')
  guardianLink(event: OutboxEvent): Promise<void> {
    return this.tellGuardian.run({ signUpId: String(event['signUpId']), occurrence: String(event['occurrence']) });
  }

  @OnEvent('request.reminder')
  requestReminder(event: OutboxEvent): Promise<void> {
    return this.remindOfRequest.run(String(event['enrolmentId']));
  }

  @OnEvent('certificate.ready')
  certificateReady(event: OutboxEvent): Promise<void> {
    return this.tellOfCertificate.run(String(event['certificateId']));
  }

  @OnEvent('certificate.revoked')
  certificateRevoked(event: OutboxEvent): Promise<void> {
    return this.tellOfCertificate.run(String(event['certificateId']));
  }

  @OnEvent('application.changed')
  applicationChanged(event: OutboxEvent): Promise<void> {
    return this.tellOfApplication.run({
      applicationId: String(event['applicationId']),
      eventId: Number(event['eventId']),
    });
  }

  @OnEvent('study.asked')
  studyAsked(event: OutboxEvent): Promise<void> {
    return this.tellOfStudyRequest.run(String(event['requestId']));
  }

  @OnEvent('study.declined')
  studyDeclined(event: OutboxEvent): Promise<void> {
    return this.tellOfStudyRequest.run(String(event['requestId']));
  }

  @OnEvent('run.published')
  runPublished(event: OutboxEvent): Promise<void> {
    return this.tellOfOpenRun.run(String(event['runId']));
  }

  @OnEvent('notification.send', 'mail')
  sendOne(event: OutboxEvent): Promise<void> {
    return this.send.run(String(event['notificationId']));
  }

  @EveryMinute()
  minute(): Promise<void> {
    return this.remindOfSessions.run();
  }
}
