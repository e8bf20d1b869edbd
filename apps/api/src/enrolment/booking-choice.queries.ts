import { Injectable } from '@nestjs/common';
import { decideBooking, liveStates, type BookingAction } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { EnrolmentQueries, type EnrolmentRow } from './enrolment.queries.ts';
import { HindranceQueries } from './hindrances.queries.ts';

export interface BookingChoiceRow {
  readonly action: BookingAction | 'NONE';
  readonly refusal: Refuse | null;
}

/** What a run is for the one who looks at it. */
@Injectable()
export class BookingChoiceQueries {
  constructor(
    private readonly enrolments: EnrolmentQueries,
    private readonly courses: CourseQueries,
    private readonly hindrances: HindranceQueries,
  ) {}

  async myEnrolment(run: RunRow, { viewer, loaders }: GqlContext): Promise<EnrolmentRow | null> {
    if (!viewer) return null;
    return (await this.enrolments.mineIn(viewer, run.id, loaders)) ?? null;
  }

  /** What the booking button does, or why it does nothing. */
  async choice(run: RunRow, context: GqlContext): Promise<BookingChoiceRow> {
    const { viewer, loaders } = context;
    const [course, waitingCount, mine, hindrance] = await Promise.all([
      this.courses.course(run.courseId, loaders),
      this.courses.waitingCount(run.id, loaders),
      this.myEnrolment(run, context),
      viewer && this.hindrances.of(viewer, run.id, loaders),
    ]);
    const enrolled = mine !== null && liveStates.includes(mine.state);
    // Who has not signed in is shown what a guardian can do.
    const person = {
      kind: viewer?.kind ?? ('GUARDIAN' as const),
      employed: viewer?.employed ?? false,
      enrolled,
      hindrance,
    };
    const decided = decideBooking({ ...run, audience: course.audience, waitingCount }, person, this.courses.now);
    return isRefuse(decided) ? { action: 'NONE', refusal: decided } : { action: decided.give, refusal: null };
  }
}
