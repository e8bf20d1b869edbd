import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttendanceInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { SessionRow } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { AttendanceQueries, type AttendanceRow } from './attendance.queries.ts';
import { CompleteRun, type CompletedRun } from './use-cases/complete-run.ts';
import { RecordAttendance } from './use-cases/record-attendance.ts';

/** Who was there, and how a run ends. */
@Resolver('Enrolment')
export class AttendanceResolver {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly record: RecordAttendance,
    private readonly complete: CompleteRun,
  ) {}

  @ResolveField()
  attendance(@Parent() enrolment: { readonly id: string }, @Context() context: GqlContext): Promise<AttendanceRow[]> {
    return this.queries.of(enrolment.id, context.loaders);
  }

  @Mutation()
  recordAttendance(
    @Args('sessionId') sessionId: string,
    @Args('marks') marks: AttendanceInput[],
    @Context() context: GqlContext,
  ): Promise<{ session: SessionRow; recorded: number } | Refuse> {
    return this.record.run(viewerOf(context), sessionId, marks);
  }

  @Mutation()
  completeRun(@Args('runId') runId: string, @Context() context: GqlContext): Promise<CompletedRun | Refuse> {
    return this.complete.run(viewerOf(context), runId);
  }
}
