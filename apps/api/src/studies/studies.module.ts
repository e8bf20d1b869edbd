import { Module } from '@nestjs/common';
import { FurtherEducationModule } from '../further-education/further-education.module.ts';
import { StudyJobs } from './studies.jobs.ts';
import { StudyQueries } from './studies.queries.ts';
import { SemesterResolver, StudyResolver } from './studies.resolver.ts';
import { AnswerResult } from './use-cases/answer-result.ts';
import { CatchUp } from './use-cases/catch-up.ts';
import { CompleteStudy } from './use-cases/complete-study.ts';
import { ConfirmSemester } from './use-cases/confirm-semester.ts';
import { DropOut } from './use-cases/drop-out.ts';
import { KeepSemesters } from './use-cases/keep-semesters.ts';
import { PlanPayout } from './use-cases/plan-payout.ts';
import { PlanSemesters } from './use-cases/plan-semesters.ts';
import { RecordPayout } from './use-cases/record-payout.ts';
import { ReportResult } from './use-cases/report-result.ts';
import { RetakeSemester } from './use-cases/retake-semester.ts';

@Module({
  imports: [FurtherEducationModule],
  providers: [
    AnswerResult,
    CatchUp,
    CompleteStudy,
    ConfirmSemester,
    DropOut,
    KeepSemesters,
    PlanPayout,
    PlanSemesters,
    RecordPayout,
    ReportResult,
    RetakeSemester,
    SemesterResolver,
    StudyJobs,
    StudyQueries,
    StudyResolver,
  ],
})
export class StudiesModule {}
