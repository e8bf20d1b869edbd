import { Module } from '@nestjs/common';
import { AttendanceQueries } from './attendance.queries.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { CompleteRun } from './use-cases/complete-run.ts';
import { RecordAttendance } from './use-cases/record-attendance.ts';

@Module({
  providers: [AttendanceQueries, AttendanceResolver, CompleteRun, RecordAttendance],
})
export class AttendanceModule {}
