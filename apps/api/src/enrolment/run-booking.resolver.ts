import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RunRow } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { BookingChoiceQueries, type BookingChoiceRow } from './booking-choice.queries.ts';
import { EnrolmentQueries, type EnrolmentRow } from './enrolment.queries.ts';

@Resolver('CourseRun')
export class RunBookingResolver {
  constructor(
    private readonly queries: EnrolmentQueries,
    private readonly choices: BookingChoiceQueries,
  ) {}

  @ResolveField()
  myEnrolment(@Parent() run: RunRow, @Context() context: GqlContext): Promise<EnrolmentRow | null> {
    return this.choices.myEnrolment(run, context);
  }

  @ResolveField()
  bookingChoice(@Parent() run: RunRow, @Context() context: GqlContext): Promise<BookingChoiceRow> {
    return this.choices.choice(run, context);
  }

  @ResolveField()
  participants(@Parent() run: RunRow, @Context() context: GqlContext): Promise<EnrolmentRow[]> {
    return this.queries.participants(viewerOf(context), run.id);
  }
}
