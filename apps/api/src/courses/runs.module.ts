import { Module } from '@nestjs/common';
import { CourseJobs } from './courses.jobs.ts';
import { ManagedRunQueries } from './managed-runs.queries.ts';
import { RunCalendarController } from './run-calendar.controller.ts';
import { RunCalendarQueries } from './run-calendar.queries.ts';
import { RunDetailQueries } from './run-details.queries.ts';
import { CourseSessionResolver, RunDetailsResolver } from './run-details.resolver.ts';
import { RunFilesController } from './run-files.controller.ts';
import { RunImportController } from './run-import.controller.ts';
import { RunsFile } from './runs-file.ts';
import { RunsResolver } from './runs.resolver.ts';
import { SeriesQueries } from './series.queries.ts';
import { SeriesResolver } from './series.resolver.ts';
import { TermCopyQueries } from './term-copy.queries.ts';
import { TermCopyResolver } from './term-copy.resolver.ts';
import { AddSchoolHoliday } from './use-cases/add-school-holiday.ts';
import { CancelRun } from './use-cases/cancel-run.ts';
import { CancelSession } from './use-cases/cancel-session.ts';
import { ChangeSessions } from './use-cases/change-sessions.ts';
import { ConfirmRun } from './use-cases/confirm-run.ts';
import { CopyRun } from './use-cases/copy-run.ts';
import { CopyTerm } from './use-cases/copy-term.ts';
import { CreateRun } from './use-cases/create-run.ts';
import { DeleteRun } from './use-cases/delete-run.ts';
import { EditRun } from './use-cases/edit-run.ts';
import { ImportRuns } from './use-cases/import-runs.ts';
import { KeepRunsMoving } from './use-cases/keep-runs-moving.ts';
import { PublishRun } from './use-cases/publish-run.ts';
import { RemoveSchoolHoliday } from './use-cases/remove-school-holiday.ts';
import { ResizeRun } from './use-cases/resize-run.ts';

/** Planning runs and keeping them going. */
@Module({
  controllers: [RunCalendarController, RunFilesController, RunImportController],
  providers: [
    AddSchoolHoliday,
    CancelRun,
    CancelSession,
    ChangeSessions,
    ConfirmRun,
    CopyRun,
    CopyTerm,
    CourseJobs,
    CourseSessionResolver,
    CreateRun,
    DeleteRun,
    EditRun,
    ImportRuns,
    KeepRunsMoving,
    ManagedRunQueries,
    PublishRun,
    RemoveSchoolHoliday,
    ResizeRun,
    RunCalendarQueries,
    RunDetailQueries,
    RunDetailsResolver,
    RunsFile,
    RunsResolver,
    SeriesQueries,
    SeriesResolver,
    TermCopyQueries,
    TermCopyResolver,
  ],
  exports: [RunCalendarQueries, SeriesQueries],
})
export class RunsModule {}
