import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { MoveTask, type TaskStep } from './use-cases/move-task.ts';
import { wheelFileUrl } from './wheel-addresses.ts';
import { WheelQueries, type OwnerRow, type TaskEventRow, type TaskRow } from './wheel.queries.ts';

interface WheelRow {
  readonly year: number;
  readonly asOf: LocalDate;
}

@Resolver('YearWheel')
export class YearWheelResolver {
  constructor(
    private readonly queries: WheelQueries,
    private readonly clock: Clock,
  ) {}

  @Query()
  yearWheel(@Args('year') year: number): WheelRow {
    return { year, asOf: this.clock.today() };
  }

  @ResolveField()
  tasks(@Parent() { year }: WheelRow, @Context() context: GqlContext): Promise<TaskRow[]> {
    return this.queries.year(viewerOf(context), year, context.locale);
  }

  @ResolveField()
  icsUrl(@Parent() { year }: WheelRow): string {
    return wheelFileUrl(year);
  }
}

/** The desk stands left of the wheel; its tasks are added from here. */
@Resolver('Desk')
export class DeskTasksResolver {
  constructor(private readonly queries: WheelQueries) {}

  @ResolveField()
  wheelTasks(@Context() context: GqlContext): Promise<TaskRow[]> {
    return this.queries.desk(viewerOf(context), context.locale);
  }
}

@Resolver('WheelTask')
export class WheelTaskResolver {
  constructor(
    private readonly queries: WheelQueries,
    private readonly organisation: OrganisationQueries,
    private readonly move: MoveTask,
  ) {}

  @Mutation()
  async moveWheelTask(@Args() step: TaskStep, @Context() context: GqlContext): Promise<TaskRow | Refuse | null> {
    const answer = await this.move.run(viewerOf(context), step);
    return isRefuse(answer) ? answer : this.queries.one(answer.taskId, viewerOf(context), context.locale);
  }

  @ResolveField()
  unit(@Parent() row: TaskRow, @Context() { loaders }: GqlContext): Promise<UnitRow> | null {
    return row.unitId === null ? null : this.organisation.unit(row.unitId, loaders);
  }

  @ResolveField()
  doneBy(@Parent() row: TaskRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.doneById === null ? null : this.organisation.person(row.doneById, loaders);
  }

  @ResolveField()
  history(@Parent() row: TaskRow, @Context() { loaders }: GqlContext): Promise<TaskEventRow[]> {
    return this.queries.history(row.id, loaders);
  }
}

@Resolver('WheelOwner')
export class WheelOwnerResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  person(@Parent() row: OwnerRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(row.personId, loaders);
  }

  @ResolveField()
  actsFor(@Parent() row: OwnerRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.actsForId === null ? null : this.organisation.person(row.actsForId, loaders);
  }
}

@Resolver('WheelTaskEvent')
export class WheelTaskEventResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  actor(@Parent() row: TaskEventRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.actorId === null ? null : this.organisation.person(row.actorId, loaders);
  }
}
