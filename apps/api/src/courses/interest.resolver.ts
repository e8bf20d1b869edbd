import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CatalogueDayQueries, type CatalogueDayRow, type DaysFilter } from './catalogue-days.queries.ts';
import type { CourseRow } from './course-rows.ts';
import { InterestQueries, type CoursePageRows, type InterestRow } from './interest.queries.ts';
import { RegisterInterest } from './use-cases/register-interest.ts';
import { WithdrawInterest } from './use-cases/withdraw-interest.ts';

/** The catalogue as a calendar, and what is not in it yet. */
@Resolver('Course')
export class InterestResolver {
  constructor(
    private readonly dayQueries: CatalogueDayQueries,
    private readonly queries: InterestQueries,
    private readonly register: RegisterInterest,
    private readonly withdraw: WithdrawInterest,
  ) {}

  @Query()
  catalogueDays(@Args() filter: DaysFilter, @Context() context: GqlContext): Promise<CatalogueDayRow[]> {
    return this.dayQueries.days(context.viewer, filter, context.loaders);
  }

  @Query()
  catalogueHosts(@Context() context: GqlContext): Promise<UnitRow[]> {
    return this.dayQueries.hosts(context.viewer);
  }

  @Query()
  coursesWithoutRuns(
    @Args() page: { search?: string | null; first: number; after?: string | null },
    @Context() context: GqlContext,
  ): Promise<CoursePageRows> {
    return this.queries.withoutRuns(context, page);
  }

  @Query()
  courseInterest(): Promise<InterestRow[]> {
    return this.queries.counts();
  }

  @ResolveField()
  interested(@Parent() course: CourseRow, @Context() context: GqlContext): Promise<boolean> {
    return this.queries.interested(course.id, context);
  }

  @Mutation()
  registerInterest(@Args('courseId') id: string, @Context() context: GqlContext): Promise<CourseRow | Refuse> {
    return this.register.run(viewerOf(context), id);
  }

  @Mutation()
  withdrawInterest(@Args('courseId') id: string, @Context() context: GqlContext): Promise<CourseRow | Refuse> {
    return this.withdraw.run(viewerOf(context), id);
  }
}
