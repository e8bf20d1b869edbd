import { Module } from '@nestjs/common';
import { RunsModule } from '../courses/runs.module.ts';
import { MeetingPlanResolver, SupervisionPlanResolver } from './planning.resolver.ts';
import { SupervisionHoursQueries } from './supervision-hours.queries.ts';
import { SupervisionQueries } from './supervision.queries.ts';
import {
  SupervisionHoursResolver,
  SupervisionSeriesResolver,
  SupervisionSessionResolver,
} from './supervision.resolver.ts';
import { AddMeeting } from './use-cases/add-meeting.ts';
import { CancelMeeting } from './use-cases/cancel-meeting.ts';
import { ChangeParticipants } from './use-cases/change-participants.ts';
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
  providers: [
    AddMeeting,
    CancelMeeting,
    ChangeParticipants,
    FinaliseNote,
    MeetingPlanResolver,
    MoveMeeting,
    PlanSeries,
    RecordPresence,
    StopSeries,
    SupervisionHoursQueries,
    SupervisionHoursResolver,
    SupervisionMeetingResolver,
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
