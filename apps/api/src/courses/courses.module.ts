import { Global, Module } from '@nestjs/common';
import { CatalogueQueries } from './catalogue.queries.ts';
import { CourseImageController } from './course-image.controller.ts';
import { CourseWrittenQueries } from './course-written.queries.ts';
import { CourseSourceResolver, WrittenCourseResolver } from './course-written.resolver.ts';
import { InterestQueries } from './interest.queries.ts';
import { InterestResolver } from './interest.resolver.ts';
import { RunPageQueries } from './run-page.queries.ts';
import { KeptCatalogue } from './kept-catalogue.ts';
import { CatalogueDayQueries } from './catalogue-days.queries.ts';
import { CourseQueries } from './courses.queries.ts';
import { CompletionRuleResolver, CourseResolver, CourseRunResolver } from './courses.resolver.ts';
import { RunPageWords } from './run-page-words.ts';
import { CreateCourse } from './use-cases/create-course.ts';
import { DescribeCourseImage } from './use-cases/describe-course-image.ts';
import { RemoveCourseImage } from './use-cases/remove-course-image.ts';
import { RetireCourse } from './use-cases/retire-course.ts';
import { SetCourseImage } from './use-cases/set-course-image.ts';
import { UpdateCourse } from './use-cases/update-course.ts';
import { RegisterInterest } from './use-cases/register-interest.ts';
import { WithdrawInterest } from './use-cases/withdraw-interest.ts';

@Global()
@Module({
  controllers: [CourseImageController],
  providers: [
    CourseSourceResolver,
    CourseWrittenQueries,
    CreateCourse,
    DescribeCourseImage,
    RemoveCourseImage,
    RetireCourse,
    SetCourseImage,
    UpdateCourse,
    WrittenCourseResolver,
    CatalogueQueries,
    CourseQueries,
    CourseRunResolver,
    CourseResolver,
    CompletionRuleResolver,
    CatalogueDayQueries,
    InterestQueries,
    InterestResolver,
    KeptCatalogue,
    RunPageQueries,
    RegisterInterest,
    RunPageWords,
    WithdrawInterest,
  ],
  exports: [CatalogueQueries, CourseQueries],
})
export class CoursesModule {}
