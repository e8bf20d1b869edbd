import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConversionInput, ConversionYear } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { ConversionQueries, type ConversionEventRow, type ConversionRow } from './conversions.queries.ts';
import { ChangeConversion, type ConversionChange } from './use-cases/change-conversion.ts';
import { MoveConversion, type ConversionMoveWish } from './use-cases/move-conversion.ts';
import { PlanConversion } from './use-cases/plan-conversion.ts';
import { SetConversionYear, type YearWish } from './use-cases/set-conversion-year.ts';

type Answer = Promise<ConversionRow | Refuse | null>;

@Resolver('PositionConversion')
export class ConversionResolver {
  constructor(
    private readonly queries: ConversionQueries,
    private readonly organisation: OrganisationQueries,
    private readonly plan: PlanConversion,
    private readonly change: ChangeConversion,
    private readonly move: MoveConversion,
  ) {}

  @Query()
  positionConversions(@Context() context: GqlContext): Promise<ConversionRow[]> {
    return this.queries.listed(viewerOf(context), context.locale);
  }

  @Query()
  positionConversion(@Args('conversionId') id: string, @Context() context: GqlContext): Promise<ConversionRow | null> {
    return this.queries.one(id, viewerOf(context), context.locale);
  }

  @Mutation()
  planConversion(@Args('input') input: ConversionInput, @Context() context: GqlContext): Answer {
    return this.shown(this.plan.run(viewerOf(context), input), context);
  }

  @Mutation()
  changeConversion(@Args() change: ConversionChange, @Context() context: GqlContext): Answer {
    return this.shown(this.change.run(viewerOf(context), change), context);
  }

  @Mutation()
  moveConversion(@Args() wish: ConversionMoveWish, @Context() context: GqlContext): Answer {
    return this.shown(this.move.run(viewerOf(context), wish), context);
  }

  @ResolveField()
  unit(@Parent() row: ConversionRow, @Context() { loaders }: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(row.unitId, loaders);
  }

  @ResolveField()
  holder(@Parent() row: ConversionRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.holderId === null ? null : this.organisation.person(row.holderId, loaders);
  }

  @ResolveField()
  history(@Parent() row: ConversionRow, @Context() { loaders }: GqlContext): Promise<ConversionEventRow[]> {
    return this.queries.history(row.id, loaders);
  }

  private async shown(work: Promise<{ conversionId: string } | Refuse>, context: GqlContext): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(answer.conversionId, viewerOf(context), context.locale);
  }
}

@Resolver('ConversionEvent')
export class ConversionEventResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  actor(@Parent() event: ConversionEventRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(event.actorId, loaders);
  }

  @ResolveField()
  holder(@Parent() event: ConversionEventRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return event.holderId === null ? null : this.organisation.person(event.holderId, loaders);
  }
}

@Resolver('ConversionYear')
export class ConversionYearResolver {
  constructor(
    private readonly queries: ConversionQueries,
    private readonly set: SetConversionYear,
  ) {}

  @Query()
  conversionYears(): Promise<ConversionYear[]> {
    return this.queries.years();
  }

  @Mutation()
  async setConversionYear(
    @Args() wish: YearWish,
    @Context() context: GqlContext,
  ): Promise<ConversionYear | Refuse | null> {
    const answer = await this.set.run(viewerOf(context), wish);
    return isRefuse(answer) ? answer : this.queries.year(answer.year);
  }
}
