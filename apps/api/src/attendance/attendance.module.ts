import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/enrolment.module.ts';
import { WrongGuesses } from '../platform/graphql/wrong-guesses.ts';
import { AttendanceJobs } from './attendance.jobs.ts';
import { AttendanceQueries } from './attendance.queries.ts';
import { AttendanceResolver, CorrectionResolver } from './attendance.resolver.ts';
import { CheckInCodes } from './check-in-codes.ts';
import { CheckInQueries } from './check-in.queries.ts';
import { CheckInCodeResolver, CheckInResolver } from './check-in.resolver.ts';
import { MakeUpQueries } from './make-up.queries.ts';
import {
  MakeUpOfferResolver,
  MakeUpResolver,
  MakeUpSessionResolver,
  SessionGuestsResolver,
} from './make-up.resolver.ts';
import { BookMakeUp } from './use-cases/book-make-up.ts';
import { CancelMakeUp } from './use-cases/cancel-make-up.ts';
import { CheckIn } from './use-cases/check-in.ts';
import { CompleteRun } from './use-cases/complete-run.ts';
import { ConfirmOwnWork } from './use-cases/confirm-own-work.ts';
import { CorrectAttendance } from './use-cases/correct-attendance.ts';
import { KeepMakeUpsTrue } from './use-cases/keep-make-ups-true.ts';
import { RecordAttendance } from './use-cases/record-attendance.ts';
import { SettleMadeUp } from './use-cases/settle-made-up.ts';

@Module({
  imports: [EnrolmentModule],
  providers: [
    AttendanceJobs,
    AttendanceQueries,
    AttendanceResolver,
    BookMakeUp,
    CancelMakeUp,
    CheckIn,
    CheckInCodeResolver,
    CheckInCodes,
    CheckInQueries,
    CheckInResolver,
    CompleteRun,
    ConfirmOwnWork,
    CorrectAttendance,
    CorrectionResolver,
    KeepMakeUpsTrue,
    MakeUpOfferResolver,
    MakeUpQueries,
    MakeUpResolver,
    MakeUpSessionResolver,
    RecordAttendance,
    SessionGuestsResolver,
    SettleMadeUp,
    WrongGuesses,
  ],
})
export class AttendanceModule {}
