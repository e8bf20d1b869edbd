import { Module } from '@nestjs/common';
import { FurtherEducationModule } from '../further-education/further-education.module.ts';
import { AimQueries } from './aim.queries.ts';
import { AimResolver } from './aim.resolver.ts';
import { GapController } from './gap.controller.ts';
import { GapFile } from './gap-file.ts';
import { GapQueries } from './gap.queries.ts';
import {
  GapCellResolver,
  GapCountResolver,
  GapMatrixResolver,
  GapPersonResolver,
  GapReportResolver,
} from './gap.resolver.ts';
import { HeldQueries } from './held.queries.ts';
import { HeldResolver } from './held.resolver.ts';
import { PathFile } from './path-file.ts';
import { PathQueries } from './path.queries.ts';
import {
  CandidateResolver,
  PathPersonResolver,
  PathResolver,
  PathStepResolver,
  PathStudyResolver,
} from './path.resolver.ts';
import { PathStudies } from './path-studies.queries.ts';
import { RenewalFile } from './renewal-file.ts';
import { RenewalQueries } from './renewal.queries.ts';
import {
  RenewalCourseResolver,
  RenewalListResolver,
  RenewalResolver,
  RunRenewalResolver,
  RunRenewalsResolver,
} from './renewal.resolver.ts';
import { NameRenewalCourse } from './use-cases/name-renewal-course.ts';
import { SetStudyAim } from './use-cases/set-study-aim.ts';
import { VerifyConversion } from './use-cases/verify-conversion.ts';

@Module({
  imports: [FurtherEducationModule],
  controllers: [GapController],
  providers: [
    AimQueries,
    AimResolver,
    CandidateResolver,
    GapCellResolver,
    GapCountResolver,
    GapFile,
    GapMatrixResolver,
    GapPersonResolver,
    GapQueries,
    GapReportResolver,
    HeldQueries,
    HeldResolver,
    NameRenewalCourse,
    PathFile,
    PathPersonResolver,
    PathQueries,
    PathResolver,
    PathStepResolver,
    PathStudies,
    PathStudyResolver,
    RenewalCourseResolver,
    RenewalFile,
    RenewalListResolver,
    RenewalQueries,
    RenewalResolver,
    RunRenewalResolver,
    RunRenewalsResolver,
    SetStudyAim,
    VerifyConversion,
  ],
})
export class GapModule {}
