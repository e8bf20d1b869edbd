import { Module } from '@nestjs/common';
import { NotificationRows } from './notification-row.ts';
import { NotificationController } from './notifications.controller.ts';
import { NotificationJobs } from './notifications.jobs.ts';
import { NotificationQueries } from './notifications.queries.ts';
import { NotificationResolver } from './notifications.resolver.ts';
import { RemindOfSessions } from './use-cases/remind-of-sessions.ts';
import { ResendNotification } from './use-cases/resend-notification.ts';
import { SendNotification } from './use-cases/send-notification.ts';
import { TellOfApplication } from './use-cases/tell-of-application.ts';
import { TellOfCertificate } from './use-cases/tell-of-certificate.ts';
import { TellOfOpenRun } from './use-cases/tell-of-open-run.ts';
import { TellOfEnrolment } from './use-cases/tell-of-enrolment.ts';

@Module({
  controllers: [NotificationController],
  providers: [
    NotificationJobs,
    NotificationQueries,
    NotificationResolver,
    NotificationRows,
    RemindOfSessions,
    ResendNotification,
    SendNotification,
    TellOfApplication,
    TellOfCertificate,
    TellOfEnrolment,
    TellOfOpenRun,
  ],
})
export class NotificationsModule {}
