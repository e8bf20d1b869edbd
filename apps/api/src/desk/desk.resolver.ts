import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RunRow } from '../courses/course-rows.ts';
import { CourseQueries } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { DeskQueries, type DeskSessionRow, type DeskWaitingRow } from './desk.queries.ts';

/** Each list is asked for only when it is wanted. */
@Resolver('Desk')
export class DeskResolver {
  constructor(private readonly queries: DeskQueries) {}

  @Query()
  desk(): object {
    return {};
  }

  @ResolveField()
  sessions(@Context() context: GqlContext): Promise<DeskSessionRow[]> {
    return this.queries.sessions(viewerOf(context));
  }

  @ResolveField()
  attendanceMissing(@Context() context: GqlContext): Promise<DeskSessionRow[]> {
    return this.queries.attendanceMissing(viewerOf(context));
  }

  @ResolveField()
  ended(@Context() context: GqlContext): Promise<RunRow[]> {
    return this.queries.ended(viewerOf(context));
  }

  @ResolveField()
  belowMinimum(@Context() context: GqlContext): Promise<RunRow[]> {
    return this.queries.belowMinimum(viewerOf(context));
  }

  @ResolveField()
  offersExpiring(@Context() context: GqlContext): Promise<DeskWaitingRow[]> {
    return this.queries.offersExpiring(viewerOf(context));
  }

  @ResolveField()
  requestsDue(@Context() context: GqlContext): Promise<DeskWaitingRow[]> {
    return this.queries.requestsDue(viewerOf(context));
  }
}

@Resolver('DeskSession')
export class DeskSessionResolver {
  constructor(private readonly courses: CourseQueries) {}

  @ResolveField()
  run(@Parent() { session }: DeskSessionRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(session.runId, context.loaders);
  }
}

@Resolver('DeskWaiting')
export class DeskWaitingResolver {
  constructor(private readonly courses: CourseQueries) {}

  @ResolveField()
  run(@Parent() { runId }: DeskWaitingRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(runId, context.loaders);
  }
}
