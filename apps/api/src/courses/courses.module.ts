import { Global, Module } from '@nestjs/common';
import { CatalogueQueries } from './catalogue.queries.ts';
import { KeptCatalogue } from './kept-catalogue.ts';
import { CourseQueries } from './courses.queries.ts';
import { CompletionRuleResolver, CourseResolver, CourseRunResolver } from './courses.resolver.ts';

@Global()
@Module({
  providers: [
    CatalogueQueries,
    CourseQueries,
    CourseRunResolver,
    CourseResolver,
    CompletionRuleResolver,
    KeptCatalogue,
  ],
  exports: [CourseQueries],
})
export class CoursesModule {}
