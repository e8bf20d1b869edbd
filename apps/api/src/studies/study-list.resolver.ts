import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  FurtherEducationQueries,
  type ApplicationRow,
  type RoundRow,
} from '../further-education/further-education.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { StudyListQueries, type RoundPayoutsRow, type StudyWish } from './study-list.queries.ts';

@Resolver('RoundPayouts')
export class StudyListResolver {
  constructor(
    private readonly queries: StudyListQueries,
    private readonly applications: FurtherEducationQueries,
  ) {}

  @Query()
  studies(@Args() wish: StudyWish, @Context() context: GqlContext): Promise<ApplicationRow[]> {
    return this.queries.studies(viewerOf(context), wish);
  }

  @Query()
  studyPayouts(@Context() context: GqlContext): Promise<RoundPayoutsRow[]> {
    return this.queries.payouts(viewerOf(context));
  }

  @ResolveField()
  round(@Parent() { roundId }: RoundPayoutsRow, @Context() { loaders }: GqlContext): Promise<RoundRow> {
    return this.applications.round(roundId, loaders);
  }
}
