import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { SupervisionHoursQueries, type HoursRow } from './supervision-hours.queries.ts';
import { SupervisionQueries, type MeetingRow, type SeriesRow } from './supervision.queries.ts';
import { RecordPresence } from './use-cases/record-presence.ts';

@Resolver('SupervisionSeries')
export class SupervisionSeriesResolver {
  constructor(
    private readonly queries: SupervisionQueries,
    private readonly organisation: OrganisationQueries,
    private readonly presence: RecordPresence,
  ) {}

  @Query()
  mySupervision(@Context() context: GqlContext): Promise<SeriesRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  supervisionSeries(@Context() context: GqlContext): Promise<SeriesRow[]> {
    return this.queries.planned(viewerOf(context));
  }

  @Mutation()
  async recordPresence(
    @Args('sessionId') sessionId: string,
    @Args('presentIds') presentIds: string[],
    @Context() context: GqlContext,
  ): Promise<MeetingRow | Refuse | null> {
    const answer = await this.presence.run(viewerOf(context), sessionId, presentIds);
    return isRefuse(answer) ? answer : this.queries.meeting(answer.sessionId);
  }

  @ResolveField()
  supervisor(@Parent() series: SeriesRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(series.supervisorId, context.loaders);
  }

  @ResolveField()
  async participants(@Parent() series: SeriesRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    const ids = await this.queries.participantIds(series.id, context.loaders);
    return Promise.all(ids.map((id) => this.organisation.person(id, context.loaders)));
  }

  @ResolveField()
  sessions(@Parent() series: SeriesRow, @Context() context: GqlContext): Promise<MeetingRow[]> {
    return this.queries.meetings(series.id, context.loaders);
  }
}

@Resolver('SupervisionSession')
export class SupervisionSessionResolver {
  constructor(
    private readonly queries: SupervisionQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @ResolveField()
  async present(@Parent() meeting: MeetingRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    const ids = await this.queries.presentIds(meeting.id, context.loaders);
    return Promise.all(ids.map((id) => this.organisation.person(id, context.loaders)));
  }
}

@Resolver('SupervisionHours')
export class SupervisionHoursResolver {
  constructor(
    private readonly queries: SupervisionHoursQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  supervisionHours(@Context() context: GqlContext): Promise<HoursRow[]> {
    return this.queries.hours(viewerOf(context));
  }

  @ResolveField()
  unit(@Parent() row: HoursRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(row.unitId, context.loaders);
  }
}
