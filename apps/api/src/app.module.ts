import { Module, type DynamicModule } from '@nestjs/common';
import type { MikroORM } from '@mikro-orm/postgresql';
import { AccessModule } from './access/access.module.ts';
import { AttendanceModule } from './attendance/attendance.module.ts';
import { CertificatesModule } from './certificates/certificates.module.ts';
import { CompetenceModule } from './competence/competence.module.ts';
import { CoursesModule } from './courses/courses.module.ts';
import { RunsModule } from './courses/runs.module.ts';
import { DeskModule } from './desk/desk.module.ts';
import { EnrolmentModule } from './enrolment/enrolment.module.ts';
import { FurtherEducationModule } from './further-education/further-education.module.ts';
import { GapModule } from './gap/gap.module.ts';
import { GuardiansModule } from './guardians/guardians.module.ts';
import { IndicatorsModule } from './indicators/indicators.module.ts';
import { MyStaffModule } from './my-staff/my-staff.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OrganisationModule } from './organisation/organisation.module.ts';
import { OwnWorkModule } from './own-work/own-work.module.ts';
import { PlanModule } from './plan/plan.module.ts';
import type { Clock } from './platform/clock/clock.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import type { Config } from './platform/config/config.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { GraphqlModule } from './platform/graphql/graphql.module.ts';
import { HttpModule } from './platform/http/http.module.ts';
import { LogModule } from './platform/log/log.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { OutboxModule } from './platform/outbox/outbox.module.ts';
import { PdfModule } from './platform/pdf/pdf.module.ts';
import { QueueModule } from './platform/queue/queue.module.ts';
import type { QueueOptions } from './platform/queue/queues.ts';
import { ProgramModule } from './program/program.module.ts';
import { SealingModule } from './platform/sealing/sealing.module.ts';
import { StudiesModule } from './studies/studies.module.ts';
import { SupervisionModule } from './supervision/supervision.module.ts';
import { SurveysModule } from './surveys/surveys.module.ts';
import { YearWheelModule } from './year-wheel/year-wheel.module.ts';

/** What the modules are built around; opened before them. */
export interface AppParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly orm: MikroORM;
  readonly queue: QueueOptions;
}

/** The table of contents: machines first, then the domains, left to right (docs/architecture.md). */
@Module({})
export class AppModule {
  static of({ config, clock, orm, queue }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ClockModule.of(clock),
        LogModule,
        DatabaseModule.of(orm),
        SealingModule,
        OutboxModule,
        QueueModule.of(queue),
        MailModule,
        PdfModule,
        FilesModule,
        HttpModule,
        GraphqlModule.of([AccessModule]),
        OrganisationModule,
        AccessModule,
        PlanModule,
        CompetenceModule,
        CoursesModule,
        RunsModule,
        EnrolmentModule,
        SupervisionModule,
        OwnWorkModule,
        FurtherEducationModule,
        AttendanceModule,
        GuardiansModule,
        StudiesModule,
        DeskModule,
        ProgramModule,
        CertificatesModule,
        GapModule,
        MyStaffModule,
        YearWheelModule,
        SurveysModule,
        NotificationsModule,
        IndicatorsModule,
      ],
    };
  }
}
