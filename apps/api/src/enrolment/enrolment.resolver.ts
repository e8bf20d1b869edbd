import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { EnrolmentQueries, type EnrolmentRow, type EventRow } from './enrolment.queries.ts';
import { AnswerOffer } from './use-cases/answer-offer.ts';
import { CancelEnrolment } from './use-cases/cancel-enrolment.ts';
import { Enrol } from './use-cases/enrol.ts';

type Changed = { enrolmentId: string } | Refuse;

@Resolver('Enrolment')
export class EnrolmentResolver {
  constructor(
    private readonly queries: EnrolmentQueries,
    private readonly courses: CourseQueries,
    private readonly organisation: OrganisationQueries,
    private readonly enrolUseCase: Enrol,
    private readonly cancel: CancelEnrolment,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Query()
  myEnrolments(@Context() context: GqlContext): Promise<EnrolmentRow[]> {
    return this.queries.mine(viewerOf(context), this.courses.now);
  }

  @Mutation()
  enrol(@Args('runId') runId: string, @Context() context: GqlContext): Promise<EnrolmentRow | Refuse> {
    return this.enrolUseCase.run(viewerOf(context), runId, context.repeatKey);
  }

  @Mutation()
  async cancelEnrolment(
    @Args('enrolmentId') id: string,
    @Args('reason') reason: string | null | undefined,
    @Context() context: GqlContext,
  ): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.cancel.run(viewerOf(context), id, reason));
  }

  @Mutation()
  async acceptOffer(
    @Args('enrolmentId') id: string,
    @Context() context: GqlContext,
  ): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.answerOffer.run(viewerOf(context), id, true));
  }

  @Mutation()
  async declineOffer(
    @Args('enrolmentId') id: string,
    @Context() context: GqlContext,
  ): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.answerOffer.run(viewerOf(context), id, false));
  }

  @ResolveField()
  run(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(enrolment.runId, context.loaders);
  }

  @ResolveField()
  person(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(enrolment.personId, context.loaders);
  }

  @ResolveField()
  queuePlace(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<number | null> {
    return this.queries.queuePlace(enrolment, context.loaders);
  }

  @ResolveField()
  history(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<EventRow[]> {
    return this.queries.history(enrolment.id, context.loaders);
  }

  private async changed(answer: Changed): Promise<EnrolmentRow | Refuse | null> {
    return isRefuse(answer) ? answer : this.queries.byId(answer.enrolmentId);
  }
}
