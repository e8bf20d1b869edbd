import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CourseImage, CourseInput, PositionProfile, WrittenTextInput } from '@kompetanse/contract';
import type { RichBlock } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { Locale } from '@kompetanse/texts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { CourseRow, PictureRow } from './course-rows.ts';
import type { CourseSourceRow } from './course-source.ts';
import { CourseWrittenQueries, type CourseList } from './course-written.queries.ts';
import { altOf, imageOf, writtenIn } from './course-image.ts';
import { CreateCourse } from './use-cases/create-course.ts';
import { DescribeCourseImage } from './use-cases/describe-course-image.ts';
import { RemoveCourseImage } from './use-cases/remove-course-image.ts';
import { RetireCourse } from './use-cases/retire-course.ts';
import { UpdateCourse } from './use-cases/update-course.ts';

type Written = Promise<CourseSourceRow | Refuse>;

@Resolver('CourseSource')
export class CourseSourceResolver {
  constructor(
    private readonly queries: CourseWrittenQueries,
    private readonly create: CreateCourse,
    private readonly update: UpdateCourse,
    private readonly retire: RetireCourse,
    private readonly describe: DescribeCourseImage,
    private readonly removeImage: RemoveCourseImage,
  ) {}

  @Query()
  courses(@Args() list: CourseList): ReturnType<CourseWrittenQueries['list']> {
    return this.queries.list(list);
  }

  @Query()
  courseSource(@Args('id') id: string): Promise<CourseSourceRow | null> {
    return this.queries.source(id);
  }

  @Mutation()
  createCourse(@Args() args: { input: CourseInput; copyOf?: string | null }, @Context() context: GqlContext): Written {
    return this.create.run(viewerOf(context), args.input, args.copyOf ?? null);
  }

  @Mutation()
  updateCourse(
    @Args() args: { id: string; version: number; input: CourseInput },
    @Context() context: GqlContext,
  ): Written {
    return this.update.run(viewerOf(context), args);
  }

  @Mutation()
  retireCourse(
    @Args() args: { id: string; version: number; retired: boolean },
    @Context() context: GqlContext,
  ): Written {
    return this.retire.run(viewerOf(context), args);
  }

  @Mutation()
  describeCourseImage(
    @Args() args: { courseId: string; alt: WrittenTextInput },
    @Context() context: GqlContext,
  ): Written {
    return this.describe.run(viewerOf(context), args.courseId, args.alt);
  }

  @Mutation()
  removeCourseImage(@Args('courseId') courseId: string, @Context() context: GqlContext): Written {
    return this.removeImage.run(viewerOf(context), courseId);
  }

  @ResolveField()
  image(@Parent() { picture }: CourseSourceRow, @Context() { locale }: GqlContext): CourseImage | null {
    return imageOf(picture, locale);
  }

  @ResolveField()
  imageAlt(@Parent() { picture }: CourseSourceRow): ReturnType<typeof altOf> {
    return altOf(picture);
  }
}

@Resolver('Course')
export class WrittenCourseResolver {
  constructor(private readonly queries: CourseWrittenQueries) {}

  @ResolveField()
  richText(@Parent() course: CourseRow, @Context() { locale, loaders }: GqlContext): Promise<RichBlock[]> {
    return this.queries.richText(course, locale, loaders);
  }

  @ResolveField()
  titleLocale(@Parent() course: CourseRow, @Context() { locale }: GqlContext): Locale {
    return writtenIn(course, 'title', locale);
  }

  @ResolveField()
  textLocale(@Parent() course: CourseRow, @Context() { locale }: GqlContext): Locale {
    return writtenIn(course, 'text', locale);
  }

  @ResolveField()
  image(@Parent() { picture }: { picture: PictureRow | null }, @Context() { locale }: GqlContext): CourseImage | null {
    return imageOf(picture, locale);
  }

  @ResolveField()
  prerequisites(@Parent() course: CourseRow, @Context() { loaders }: GqlContext): Promise<CourseRow[]> {
    return this.queries.prerequisites(course.id, loaders);
  }

  @ResolveField()
  meantFor(@Parent() course: CourseRow, @Context() { locale, loaders }: GqlContext): Promise<PositionProfile[]> {
    return this.queries.meantFor(course.id, locale, loaders);
  }
}
