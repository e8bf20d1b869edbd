import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SchoolHoliday, SchoolHolidayInput, SeriesInput, SeriesPlan } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { SeriesQueries } from './series.queries.ts';
import { AddSchoolHoliday } from './use-cases/add-school-holiday.ts';
import { RemoveSchoolHoliday } from './use-cases/remove-school-holiday.ts';

/** Dates of a series, and the days without school it can leave out. */
@Resolver()
export class SeriesResolver {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly add: AddSchoolHoliday,
    private readonly remove: RemoveSchoolHoliday,
  ) {}

  @Query()
  planSeries(@Args('input') input: SeriesInput, @Context() context: GqlContext): Promise<SeriesPlan | Refuse> {
    return this.queries.plan(input, context.locale);
  }

  @Query()
  schoolHolidays(@Context() context: GqlContext): Promise<SchoolHoliday[]> {
    return this.queries.schoolHolidays(context.locale);
  }

  @Mutation()
  addSchoolHoliday(
    @Args('input') input: SchoolHolidayInput,
    @Context() context: GqlContext,
  ): Promise<SchoolHoliday | Refuse> {
    return this.add.run(viewerOf(context), input);
  }

  @Mutation()
  removeSchoolHoliday(
    @Args('holidayId') holidayId: string,
    @Context() context: GqlContext,
  ): Promise<SchoolHoliday | Refuse> {
    return this.remove.run(viewerOf(context), holidayId);
  }
}
