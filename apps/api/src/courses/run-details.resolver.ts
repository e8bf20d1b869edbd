import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PositionProfile, RunConsequence, RunStep } from '@kompetanse/contract';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CourseQueries, type CourseRow, type RunRow, type SessionRow } from './courses.queries.ts';
import { RunDetailQueries } from './run-details.queries.ts';

/** What a run has beside its dates: links, restrictions, rights, its story. */
@Resolver('CourseRun')
export class RunDetailsResolver {
  constructor(
    private readonly queries: RunDetailQueries,
    private readonly courses: CourseQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  async coursesToGive(@Context() context: GqlContext): Promise<CourseRow[]> {
    const ids = await this.queries.coursesToGive(context.locale);
    return Promise.all(ids.map((id) => this.courses.course(id, context.loaders)));
  }

  @Query()
  async leadersToChoose(@Args('search') search: string, @Context() context: GqlContext): Promise<PersonRow[]> {
    const ids = await this.queries.leadersToChoose(search);
    return Promise.all(ids.map((id) => this.organisation.person(id, context.loaders)));
  }

  @Query()
  positionProfiles(@Context() context: GqlContext): Promise<PositionProfile[]> {
    return this.queries.profiles(context.locale);
  }

  @ResolveField()
  videoUrl(@Parent() run: RunRow, @Context() context: GqlContext): Promise<string | null> {
    return this.queries.videoUrl(run.id, run.videoUrl, context);
  }

  @ResolveField()
  async hasVideo(@Parent() run: RunRow, @Context() context: GqlContext): Promise<boolean> {
    const sessions = await this.courses.sessions(run.id, context.loaders);
    return [run, ...sessions].some(({ videoUrl }) => videoUrl !== null);
  }

  @ResolveField()
  calendarUrl(@Parent() run: RunRow, @Context() context: GqlContext): Promise<string | null> {
    return this.queries.calendarUrl(run.id, context);
  }

  @ResolveField()
  async restrictedUnits(@Parent() run: RunRow, @Context() context: GqlContext): Promise<UnitRow[]> {
    const ids = await this.queries.restrictedUnitIds(run.id, context.loaders);
    return Promise.all(ids.map((id) => this.organisation.unit(id, context.loaders)));
  }

  @ResolveField()
  restrictedProfiles(@Parent() run: RunRow, @Context() context: GqlContext): Promise<PositionProfile[]> {
    return this.queries.restrictedProfiles(run.id, context);
  }

  @ResolveField()
  async mayManage(@Parent() run: RunRow, @Context() context: GqlContext): Promise<boolean> {
    return (await this.queries.rights(run.id, context)).manages;
  }

  @ResolveField()
  async mayPlanSessions(@Parent() run: RunRow, @Context() context: GqlContext): Promise<boolean> {
    return (await this.queries.rights(run.id, context)).plansSessions;
  }

  @ResolveField()
  steps(@Parent() run: RunRow, @Context() context: GqlContext): Promise<RunStep[]> {
    return this.queries.steps(viewerOf(context), run.id);
  }

  @ResolveField()
  consequence(
    @Parent() run: RunRow,
    @Args() { capacity = null }: { capacity?: number | null },
    @Context() context: GqlContext,
  ): Promise<RunConsequence> {
    return this.queries.consequence(viewerOf(context), run, capacity);
  }
}

@Resolver('CourseSession')
export class CourseSessionResolver {
  constructor(private readonly queries: RunDetailQueries) {}

  @ResolveField()
  videoUrl(@Parent() session: SessionRow, @Context() context: GqlContext): Promise<string | null> {
    return this.queries.videoUrl(session.runId, session.videoUrl, context);
  }
}
