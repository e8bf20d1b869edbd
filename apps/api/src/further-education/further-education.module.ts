import { Module } from '@nestjs/common';
import { FurtherEducationQueries } from './further-education.queries.ts';
import { ApplicationDecisionResolver, FurtherEducationResolver } from './further-education.resolver.ts';
import { DecideApplication } from './use-cases/decide-application.ts';
import { RecommendApplication } from './use-cases/recommend-application.ts';
import { StartStudy } from './use-cases/start-study.ts';
import { SubmitApplication } from './use-cases/submit-application.ts';
import { WithdrawApplication } from './use-cases/withdraw-application.ts';

@Module({
  providers: [
    ApplicationDecisionResolver,
    DecideApplication,
    FurtherEducationQueries,
    FurtherEducationResolver,
    RecommendApplication,
    StartStudy,
    SubmitApplication,
    WithdrawApplication,
  ],
})
export class FurtherEducationModule {}
