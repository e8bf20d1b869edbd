import { Module } from '@nestjs/common';
import { FurtherEducationModule } from '../further-education/further-education.module.ts';
import { BindingQueries } from './binding.queries.ts';
import { BindingOfStudyResolver, BindingResolver } from './binding.resolver.ts';
import { EvidenceController } from './evidence.controller.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { StudyListQueries } from './study-list.queries.ts';
import { StudyListResolver } from './study-list.resolver.ts';
import { StudyJobs } from './studies.jobs.ts';
import { StudyQueries } from './studies.queries.ts';
import { SemesterResolver, StudyResolver } from './studies.resolver.ts';
import { AddEvidence } from './use-cases/add-evidence.ts';
import { AnswerResult } from './use-cases/answer-result.ts';
import { CatchUp } from './use-cases/catch-up.ts';
import { CompleteStudy } from './use-cases/complete-study.ts';
import { ConfirmSemester } from './use-cases/confirm-semester.ts';
import { DropOut } from './use-cases/drop-out.ts';
import { EndBinding } from './use-cases/end-binding.ts';
import { KeepSemesters } from './use-cases/keep-semesters.ts';
import { OfferBinding } from './use-cases/offer-binding.ts';
import { PlanPayout } from './use-cases/plan-payout.ts';
import { PlanSemesters } from './use-cases/plan-semesters.ts';
import { RecordPayout } from './use-cases/record-payout.ts';
import { RemoveEvidence } from './use-cases/remove-evidence.ts';
import { ReportResult } from './use-cases/report-result.ts';
import { RetakeSemester } from './use-cases/retake-semester.ts';
import { SignBinding } from './use-cases/sign-binding.ts';

@Module({
  imports: [FurtherEducationModule],
  controllers: [EvidenceController],
  providers: [
    AddEvidence,
    AnswerResult,
    BindingOfStudyResolver,
    BindingQueries,
    BindingResolver,
    EndBinding,
    EvidenceQueries,
    OfferBinding,
    RemoveEvidence,
    SignBinding,
    StudyListQueries,
    StudyListResolver,
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
