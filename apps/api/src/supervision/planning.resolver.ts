import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  SupervisionBusyInput,
  SupervisionCancelInput,
  SupervisionMeetingInput,
  SupervisionMoveInput,
  SupervisionPlanInput,
} from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { BusyRow } from './busy.ts';
import { SupervisionPlanQueries } from './planning.queries.ts';
import { SupervisionQueries, type MeetingRow, type SeriesRow } from './supervision.queries.ts';
import { AddMeeting } from './use-cases/add-meeting.ts';
import { CancelMeeting } from './use-cases/cancel-meeting.ts';
import { ChangeParticipants } from './use-cases/change-participants.ts';
import { MoveMeeting } from './use-cases/move-meeting.ts';
import { PlanSeries } from './use-cases/plan-series.ts';
import { StopSeries } from './use-cases/stop-series.ts';

/** Who is busy, and who can take part. */
@Resolver('SupervisionBusy')
export class SupervisionBusyResolver {
  constructor(
    private readonly queries: SupervisionPlanQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  supervisionBusy(@Args('input') input: SupervisionBusyInput, @Context() context: GqlContext): Promise<BusyRow[]> {
    return this.queries.busy(viewerOf(context), input);
  }

  @Query()
  async supervisionCandidates(
    @Args('seriesId') seriesId: string,
    @Args('search') search: string,
    @Context() context: GqlContext,
  ): Promise<PersonRow[]> {
    const ids = await this.queries.candidateIds(viewerOf(context), seriesId, search);
    return Promise.all(ids.map((id) => this.organisation.person(id, context.loaders)));
  }

  @ResolveField()
  person(@Parent() busy: BusyRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(busy.personId, context.loaders);
  }
}

type SeriesAnswer = Promise<SeriesRow | Refuse | null>;
type MeetingAnswer = Promise<MeetingRow | Refuse | null>;

/** Series as they are planned and ended. */
@Resolver()
export class SupervisionPlanResolver {
  constructor(
    private readonly queries: SupervisionQueries,
    private readonly plan: PlanSeries,
    private readonly participants: ChangeParticipants,
    private readonly stop: StopSeries,
  ) {}

  @Mutation()
  async planSupervision(@Args('input') input: SupervisionPlanInput, @Context() context: GqlContext): SeriesAnswer {
    const answer = await this.plan.run(viewerOf(context), input);
    return isRefuse(answer) ? answer : this.queries.one(answer.seriesId);
  }

  @Mutation()
  async changeSupervisionParticipants(
    @Args('seriesId') seriesId: string,
    @Args('personIds') personIds: string[],
    @Context() context: GqlContext,
  ): SeriesAnswer {
    const answer = await this.participants.run(viewerOf(context), seriesId, personIds);
    return isRefuse(answer) ? answer : this.queries.one(answer.seriesId);
  }

  @Mutation()
  async stopSupervision(
    @Args('seriesId') seriesId: string,
    @Args('reason') reason: string,
    @Context() context: GqlContext,
  ): SeriesAnswer {
    const answer = await this.stop.run(viewerOf(context), seriesId, reason);
    return isRefuse(answer) ? answer : this.queries.one(answer.seriesId);
  }
}

/** Meetings that get another time, are called off, or are added. */
@Resolver()
export class MeetingPlanResolver {
  constructor(
    private readonly queries: SupervisionQueries,
    private readonly move: MoveMeeting,
    private readonly cancel: CancelMeeting,
    private readonly add: AddMeeting,
  ) {}

  @Mutation()
  async moveSupervisionMeeting(
    @Args('input') input: SupervisionMoveInput,
    @Context() context: GqlContext,
  ): MeetingAnswer {
    const answer = await this.move.run(viewerOf(context), input);
    return isRefuse(answer) ? answer : this.queries.meeting(answer.sessionId);
  }

  @Mutation()
  async cancelSupervisionMeeting(
    @Args('input') input: SupervisionCancelInput,
    @Context() context: GqlContext,
  ): MeetingAnswer {
    const answer = await this.cancel.run(viewerOf(context), input);
    return isRefuse(answer) ? answer : this.queries.meeting(answer.sessionId);
  }

  @Mutation()
  async addSupervisionMeeting(
    @Args('input') input: SupervisionMeetingInput,
    @Context() context: GqlContext,
  ): MeetingAnswer {
    const answer = await this.add.run(viewerOf(context), input);
    return isRefuse(answer) ? answer : this.queries.meeting(answer.sessionId);
  }
}
