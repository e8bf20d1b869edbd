import { Global, Module } from '@nestjs/common';
import { CatalogueQueries } from './catalogue.queries.ts';
import { InterestQueries } from './interest.queries.ts';
import { InterestResolver } from './interest.resolver.ts';
import { KeptCatalogue } from './kept-catalogue.ts';
import { CatalogueDayQueries } from './catalogue-days.queries.ts';
import { CourseQueries } from './courses.queries.ts';
import { CompletionRuleResolver, CourseResolver, CourseRunResolver } from './courses.resolver.ts';
import { RunPageWords } from './run-page-words.ts';
import { RegisterInterest } from './use-cases/register-interest.ts';
import { WithdrawInterest } from './use-cases/withdraw-interest.ts';

@Global()
@Module({
  providers: [
    CatalogueQueries,
    CourseQueries,
    CourseRunResolver,
    CourseResolver,
    CompletionRuleResolver,
    CatalogueDayQueries,
    InterestQueries,
    InterestResolver,
    KeptCatalogue,
    RegisterInterest,
    RunPageWords,
    WithdrawInterest,
  ],
  exports: [CatalogueQueries, CourseQueries],
})
export class CoursesModule {}
