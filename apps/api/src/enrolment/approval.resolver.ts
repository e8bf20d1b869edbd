import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AbsenceRule } from '@kompetanse/contract';
import { daysOverLimit } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import {
  BookingRequestQueries,
  type BookingRequestRow,
  type EarlierRequestRow,
  type RequestAnswerRow,
} from './booking-requests.queries.ts';
import { CoverageQueries } from './coverage.queries.ts';
import { EnrolmentQueries, type EnrolmentRow } from './enrolment.queries.ts';
import { DecideRequest } from './use-cases/decide-request.ts';
import { SetAbsenceLimit } from './use-cases/set-absence-limit.ts';

interface Answer {
  readonly enrolmentId: string;
  readonly version?: number;
  readonly reason?: string;
  readonly setAside?: string;
}

@Resolver('BookingRequest')
export class ApprovalResolver {
  constructor(
    private readonly queries: EnrolmentQueries,
    private readonly requests: BookingRequestQueries,
    private readonly coverageQueries: CoverageQueries,
    private readonly organisation: OrganisationQueries,
    private readonly decide: DecideRequest,
    private readonly setLimit: SetAbsenceLimit,
  ) {}

  @Query()
  bookingRequests(@Context() context: GqlContext): Promise<BookingRequestRow[]> {
    return this.requests.waitingFor(viewerOf(context));
  }

  @Query()
  bookingRequest(@Args('enrolmentId') id: string, @Context() context: GqlContext): Promise<BookingRequestRow | null> {
    return this.requests.one(viewerOf(context), id);
  }

  @Mutation()
  async approveRequest(@Args() answer: Answer, @Context() context: GqlContext): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.decide.run(viewerOf(context), { ...answer, approve: true }));
  }

  @Mutation()
  async rejectRequest(@Args() answer: Answer, @Context() context: GqlContext): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.decide.run(viewerOf(context), { ...answer, approve: false }));
  }

  @Mutation()
  async setAbsenceLimit(
    @Args() wish: { unitId: string; limit?: number | null; rule: AbsenceRule },
    @Context() context: GqlContext,
  ): Promise<UnitRow | Refuse> {
    const answer = await this.setLimit.run(viewerOf(context), wish);
    return isRefuse(answer) ? answer : this.organisation.unit(answer.unitId, context.loaders);
  }

  @ResolveField()
  async awaySameDays(@Parent() { enrolment }: BookingRequestRow, @Context() context: GqlContext): Promise<number> {
    const days = await this.coverageQueries.days(enrolment.id, context.loaders);
    return Math.max(0, ...days.map(({ away }) => away));
  }

  @ResolveField()
  async daysOverLimit(@Parent() request: BookingRequestRow, @Context() context: GqlContext): Promise<number> {
    const days = await this.coverageQueries.days(request.enrolment.id, context.loaders);
    return daysOverLimit(days, request.absenceLimit).length;
  }

  @ResolveField()
  async coverage(@Parent() request: BookingRequestRow, @Context() context: GqlContext): Promise<object[]> {
    const days = await this.coverageQueries.days(request.enrolment.id, context.loaders);
    return days.map((row) => ({ ...row, limit: request.absenceLimit }));
  }

  @ResolveField()
  actsFor(@Parent() { actsForId }: BookingRequestRow, @Context() context: GqlContext): Promise<PersonRow> | null {
    return actsForId === null ? null : this.organisation.person(actsForId, context.loaders);
  }

  @ResolveField()
  earlier(@Parent() request: BookingRequestRow, @Context() context: GqlContext): Promise<EarlierRequestRow[]> {
    return this.requests.earlier(request, context.loaders);
  }

  @ResolveField()
  firstYes(@Parent() request: BookingRequestRow, @Context() context: GqlContext): Promise<RequestAnswerRow | null> {
    return this.requests.firstYes(request, context.loaders);
  }

  private async changed(answer: { enrolmentId: string } | Refuse): Promise<EnrolmentRow | Refuse | null> {
    return isRefuse(answer) ? answer : this.queries.byId(answer.enrolmentId);
  }
}
