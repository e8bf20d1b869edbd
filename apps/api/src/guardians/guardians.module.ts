import { Module } from '@nestjs/common';
import { RunsModule } from '../courses/runs.module.ts';
import { EnrolmentModule } from '../enrolment/enrolment.module.ts';
import { AccessLinks } from './access-links.ts';
import { AskingLimits } from './asking-limits.ts';
import { GuardianPass } from './guardian-pass.ts';
import { GuardianJobs } from './guardians.jobs.ts';
import { GuardianQueries } from './guardians.queries.ts';
import { GuardianResolver, GuardianSignUpResolver } from './guardians.resolver.ts';
import { OwnCalendarController } from './own-calendar.controller.ts';
import { OwnCalendarQueries } from './own-calendar.queries.ts';
import { RetentionQueries } from './retention.queries.ts';
import { AnswerOwnOffer } from './use-cases/answer-own-offer.ts';
import { CancelOwnPlace } from './use-cases/cancel-own-place.ts';
import { CloseOwnPage } from './use-cases/close-own-page.ts';
import { ConfirmSignUp } from './use-cases/confirm-sign-up.ts';
import { ForgetContacts } from './use-cases/forget-contacts.ts';
import { ForgetPlaces } from './use-cases/forget-places.ts';
import { ForgetUnconfirmed } from './use-cases/forget-unconfirmed.ts';
import { MoveOwnPlace } from './use-cases/move-own-place.ts';
import { OpenOwnPage } from './use-cases/open-own-page.ts';
import { SendLinks } from './use-cases/send-links.ts';
import { SignUpGuardian } from './use-cases/sign-up-guardian.ts';

@Module({
  imports: [EnrolmentModule, RunsModule],
  controllers: [OwnCalendarController],
  providers: [
    AccessLinks,
    AnswerOwnOffer,
    AskingLimits,
    CancelOwnPlace,
    CloseOwnPage,
    ConfirmSignUp,
    ForgetContacts,
    ForgetPlaces,
    ForgetUnconfirmed,
    GuardianJobs,
    GuardianPass,
    GuardianQueries,
    GuardianResolver,
    GuardianSignUpResolver,
    MoveOwnPlace,
    OpenOwnPage,
    OwnCalendarQueries,
    RetentionQueries,
    SendLinks,
    SignUpGuardian,
  ],
  exports: [AccessLinks],
})
export class GuardiansModule {}
