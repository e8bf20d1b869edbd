import { Module } from '@nestjs/common';
import { SupervisionHoursQueries } from './supervision-hours.queries.ts';
import { SupervisionQueries } from './supervision.queries.ts';
import {
  SupervisionHoursResolver,
  SupervisionSeriesResolver,
  SupervisionSessionResolver,
} from './supervision.resolver.ts';
import { RecordPresence } from './use-cases/record-presence.ts';

@Module({
  providers: [
    RecordPresence,
    SupervisionHoursQueries,
    SupervisionHoursResolver,
    SupervisionQueries,
    SupervisionSeriesResolver,
    SupervisionSessionResolver,
  ],
})
export class SupervisionModule {}
