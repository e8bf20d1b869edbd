import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CheckInQueries, type CheckInCodeRow, type CheckInRow } from './check-in.queries.ts';
import { CheckIn, type CheckedIn } from './use-cases/check-in.ts';

@Resolver('CheckIn')
export class CheckInResolver {
  constructor(
    private readonly queries: CheckInQueries,
    private readonly courses: CourseQueries,
    private readonly useCase: CheckIn,
  ) {}

  @Query()
  scannedSession(@Args('code') code: string, @Context() context: GqlContext): Promise<CheckInRow | Refuse> {
    return this.queries.scanned(viewerOf(context), code);
  }

  @Mutation()
  checkIn(@Args('code') code: string, @Context() context: GqlContext): Promise<CheckedIn | Refuse> {
    return this.useCase.run(viewerOf(context), code);
  }

  @ResolveField()
  run(@Parent() checkIn: CheckInRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(checkIn.session.runId, context.loaders);
  }
}

@Resolver('CheckInCode')
export class CheckInCodeResolver {
  constructor(
    private readonly queries: CheckInQueries,
    private readonly courses: CourseQueries,
  ) {}

  @Query()
  checkInCode(@Args('sessionId') sessionId: string, @Context() context: GqlContext): Promise<CheckInCodeRow | Refuse> {
    return this.queries.code(viewerOf(context), sessionId);
  }

  @ResolveField()
  run(@Parent() code: CheckInCodeRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(code.session.runId, context.loaders);
  }
}
