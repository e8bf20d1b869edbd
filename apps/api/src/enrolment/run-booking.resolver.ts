import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decideBooking, liveStates, type BookingAction } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { EnrolmentQueries, type EnrolmentRow } from './enrolment.queries.ts';

/** What a run is for the one who looks at it. */
@Resolver('CourseRun')
export class RunBookingResolver {
  constructor(
    private readonly queries: EnrolmentQueries,
    private readonly courses: CourseQueries,
  ) {}

  @ResolveField()
  async myEnrolment(@Parent() run: RunRow, @Context() { viewer, loaders }: GqlContext): Promise<EnrolmentRow | null> {
    return (viewer && (await this.queries.mineIn(viewer, run.id, loaders))) ?? null;
  }

  @ResolveField()
  async bookingChoice(
    @Parent() run: RunRow,
    @Context() context: GqlContext,
  ): Promise<{ action: BookingAction | 'NONE'; refusal: Refuse | null }> {
    const { viewer, loaders } = context;
    const [course, waitingCount, mine] = await Promise.all([
      this.courses.course(run.courseId, loaders),
      this.courses.waitingCount(run.id, loaders),
      this.myEnrolment(run, context),
    ]);
    const enrolled = mine !== null && (liveStates as readonly string[]).includes(mine.state);
    const person = { kind: viewer?.kind ?? ('GUARDIAN' as const), employed: viewer?.employed ?? false, enrolled };
    const decided = decideBooking({ ...run, audience: course.audience, waitingCount }, person, this.courses.now);
    return isRefuse(decided) ? { action: 'NONE', refusal: decided } : { action: decided.give, refusal: null };
  }

  @ResolveField()
  participants(@Parent() run: RunRow, @Context() context: GqlContext): Promise<EnrolmentRow[]> {
    return this.queries.participants(viewerOf(context), run.id);
  }
}
