import { Module } from '@nestjs/common';
import { ApprovalResolver } from './approval.resolver.ts';
import { BookingChoiceQueries } from './booking-choice.queries.ts';
import { BookingRequestQueries } from './booking-requests.queries.ts';
import { CoverageQueries } from './coverage.queries.ts';
import {
  CoverageDayResolver,
  EarlierRequestResolver,
  EnrolmentEventResolver,
  RequestAnswerResolver,
  UnitLimitResolver,
} from './coverage.resolver.ts';
import { EnrolmentJobs } from './enrolment.jobs.ts';
import { EnrolmentQueries } from './enrolment.queries.ts';
import { ParticipantsController } from './participants.controller.ts';
import { ParticipantsFile } from './participants-file.ts';
import { HindranceQueries } from './hindrances.queries.ts';
import { InvitationQueries } from './invitations.queries.ts';
import { InvitationResolver } from './invitations.resolver.ts';
import { QueueReceiptQueries } from './queue-receipt.queries.ts';
import { QueueResolver } from './queue.resolver.ts';
import { EnrolmentResolver } from './enrolment.resolver.ts';
import { RunBookingResolver } from './run-booking.resolver.ts';
import { StaffBookingQueries } from './staff-booking.queries.ts';
import { BookableStaffResolver, StaffBookingResolver } from './staff-booking.resolver.ts';
import { AnswerOffer } from './use-cases/answer-offer.ts';
import { BookStaff } from './use-cases/book-staff.ts';
import { CancelEnrolment } from './use-cases/cancel-enrolment.ts';
import { DecideRequest } from './use-cases/decide-request.ts';
import { Enrol } from './use-cases/enrol.ts';
import { InviteStaff } from './use-cases/invite-staff.ts';
import { KeepSeatsMoving } from './use-cases/keep-seats-moving.ts';
import { KeepAnswersComing } from './use-cases/keep-answers-coming.ts';
import { SetAbsenceLimit } from './use-cases/set-absence-limit.ts';
import { SetPriority } from './use-cases/set-priority.ts';

@Module({
  controllers: [ParticipantsController],
  providers: [
    AnswerOffer,
    ApprovalResolver,
    CoverageDayResolver,
    CoverageQueries,
    EarlierRequestResolver,
    EnrolmentEventResolver,
    KeepAnswersComing,
    RequestAnswerResolver,
    SetAbsenceLimit,
    UnitLimitResolver,
    BookableStaffResolver,
    BookingChoiceQueries,
    BookingRequestQueries,
    BookStaff,
    CancelEnrolment,
    DecideRequest,
    Enrol,
    EnrolmentJobs,
    EnrolmentQueries,
    EnrolmentResolver,
    HindranceQueries,
    InvitationQueries,
    InvitationResolver,
    InviteStaff,
    ParticipantsFile,
    QueueReceiptQueries,
    QueueResolver,
    SetPriority,
    KeepSeatsMoving,
    RunBookingResolver,
    StaffBookingQueries,
    StaffBookingResolver,
  ],
  exports: [EnrolmentQueries, HindranceQueries],
})
export class EnrolmentModule {}
