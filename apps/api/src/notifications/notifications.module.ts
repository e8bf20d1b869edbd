import { Module } from '@nestjs/common';
import { GuardiansModule } from '../guardians/guardians.module.ts';
import { AttendanceNewsJobs } from './attendance-news.jobs.ts';
import { NotificationRows } from './notification-row.ts';
import { NotificationController } from './notifications.controller.ts';
import { NotificationJobs } from './notifications.jobs.ts';
import { NotificationQueries } from './notifications.queries.ts';
import { NotificationResolver } from './notifications.resolver.ts';
import { OwnPageLinks } from './own-page-links.ts';
import { SurveyNewsJobs } from './survey-news.jobs.ts';
import { RunNewsJobs } from './run-news.jobs.ts';
import { SupervisionNewsJobs } from './supervision-news.jobs.ts';
import { TaskNewsJobs } from './task-news.jobs.ts';
import { RemindOfRequest } from './use-cases/remind-of-request.ts';
import { RemindOfMissingAttendance } from './use-cases/remind-of-missing-attendance.ts';
import { RemindOfRenewals } from './use-cases/remind-of-renewals.ts';
import { RemindOfSemesters } from './use-cases/remind-of-semesters.ts';
import { RemindOfSupervision } from './use-cases/remind-of-supervision.ts';
import { RemindOfTasks } from './use-cases/remind-of-tasks.ts';
import { RemindOfSessions } from './use-cases/remind-of-sessions.ts';
import { ResendNotification } from './use-cases/resend-notification.ts';
import { SendNotification } from './use-cases/send-notification.ts';
import { TellOfApplication } from './use-cases/tell-of-application.ts';
import { TellOfCertificate } from './use-cases/tell-of-certificate.ts';
import { TellOfInvitation } from './use-cases/tell-of-invitation.ts';
import { TellOfOwnWork } from './use-cases/tell-of-own-work.ts';
import { TellOfOpenRun } from './use-cases/tell-of-open-run.ts';
import { TellOfStudyRequest } from './use-cases/tell-of-study-request.ts';
import { TellGuardian } from './use-cases/tell-guardian.ts';
import { TellOfCorrection } from './use-cases/tell-of-correction.ts';
import { TellOfMakeUp } from './use-cases/tell-of-make-up.ts';
import { TellOfSurvey } from './use-cases/tell-of-survey.ts';
import { TellOfEnrolment } from './use-cases/tell-of-enrolment.ts';
import { TellOfRunChange } from './use-cases/tell-of-run-change.ts';
import { TellOfSupervision } from './use-cases/tell-of-supervision.ts';
import { TellOfTooFew } from './use-cases/tell-of-too-few.ts';

@Module({
  imports: [GuardiansModule],
  controllers: [NotificationController],
  providers: [
    AttendanceNewsJobs,
    RemindOfMissingAttendance,
    TellOfCorrection,
    TellOfMakeUp,
    NotificationJobs,
    NotificationQueries,
    NotificationResolver,
    NotificationRows,
    OwnPageLinks,
    RemindOfRequest,
    RemindOfRenewals,
    RemindOfSessions,
    RemindOfSemesters,
    RemindOfTasks,
    RemindOfSupervision,
    SupervisionNewsJobs,
    TaskNewsJobs,
    ResendNotification,
    RunNewsJobs,
    SendNotification,
    TellGuardian,
    TellOfApplication,
    TellOfCertificate,
    TellOfEnrolment,
    TellOfRunChange,
    TellOfSupervision,
    SurveyNewsJobs,
    TellOfSurvey,
    TellOfTooFew,
    TellOfInvitation,
    TellOfOwnWork,
    TellOfOpenRun,
    TellOfStudyRequest,
  ],
})
export class NotificationsModule {}
