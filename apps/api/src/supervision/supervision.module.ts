import { Module } from '@nestjs/common';
import { SupervisionHoursQueries } from './supervision-hours.queries.ts';
import { SupervisionQueries } from './supervision.queries.ts';
import {
  SupervisionHoursResolver,
  SupervisionSeriesResolver,
  SupervisionSessionResolver,
} from './supervision.resolver.ts';
import { FinaliseNote } from './use-cases/finalise-note.ts';
import { RecordPresence } from './use-cases/record-presence.ts';
import { WriteAgenda } from './use-cases/write-agenda.ts';
import { WriteNote } from './use-cases/write-note.ts';
import { WrittenQueries } from './written.queries.ts';
import { SupervisionMeetingResolver, SupervisionTextResolver } from './written.resolver.ts';

@Module({
  providers: [
    FinaliseNote,
    RecordPresence,
    SupervisionHoursQueries,
    SupervisionHoursResolver,
    SupervisionMeetingResolver,
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
