import { Module } from '@nestjs/common';
import { RunsModule } from '../courses/runs.module.ts';
import { SupervisionPlanQueries } from './planning.queries.ts';
import { MeetingPlanResolver, SupervisionBusyResolver, SupervisionPlanResolver } from './planning.resolver.ts';
import { SupervisionCalendarController } from './supervision-calendar.controller.ts';
import { SupervisionCalendarQueries } from './supervision-calendar.queries.ts';
import { SupervisionHoursQueries } from './supervision-hours.queries.ts';
import { SupervisionJobs } from './supervision.jobs.ts';
import { SupervisionQueries } from './supervision.queries.ts';
import {
  SupervisionHoursResolver,
  SupervisionSeriesResolver,
  SupervisionSessionResolver,
} from './supervision.resolver.ts';
import { AddMeeting } from './use-cases/add-meeting.ts';
import { CancelMeeting } from './use-cases/cancel-meeting.ts';
import { ChangeParticipants } from './use-cases/change-participants.ts';
import { ForgetWritten } from './use-cases/forget-written.ts';
import { FinaliseNote } from './use-cases/finalise-note.ts';
import { MoveMeeting } from './use-cases/move-meeting.ts';
import { PlanSeries } from './use-cases/plan-series.ts';
import { RecordPresence } from './use-cases/record-presence.ts';
import { StopSeries } from './use-cases/stop-series.ts';
import { WriteAgenda } from './use-cases/write-agenda.ts';
import { WriteNote } from './use-cases/write-note.ts';
import { WrittenQueries } from './written.queries.ts';
import { SupervisionMeetingResolver, SupervisionTextResolver } from './written.resolver.ts';

@Module({
  imports: [RunsModule],
  controllers: [SupervisionCalendarController],
  providers: [
    AddMeeting,
    CancelMeeting,
    ChangeParticipants,
    FinaliseNote,
    ForgetWritten,
    MeetingPlanResolver,
    MoveMeeting,
    PlanSeries,
    RecordPresence,
    StopSeries,
    SupervisionBusyResolver,
    SupervisionCalendarQueries,
    SupervisionHoursQueries,
    SupervisionHoursResolver,
    SupervisionMeetingResolver,
    SupervisionJobs,
    SupervisionPlanQueries,
    SupervisionPlanResolver,
    SupervisionQueries,
    SupervisionSeriesResolver,
    SupervisionSessionResolver,
    SupervisionTextResolver,
    WriteAgenda,
    WriteNote,
    WrittenQueries,
  ],
})
export class SupervisionModule {}
