import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CardQueries, type CardRow, type CountRow, type StandingRow } from './card.queries.ts';
import { ProgramQueries, type ProgramRow } from './programs.queries.ts';

@Resolver('ProgramCard')
export class ProgramCardResolver {
  constructor(
    private readonly queries: CardQueries,
    private readonly programs: ProgramQueries,
  ) {}

  @Query()
  programCard(@Args('programId') programId: string, @Context() context: GqlContext): Promise<CardRow | null> {
    return this.queries.card(viewerOf(context), programId);
  }

  @ResolveField()
  program(@Parent() { programId }: CardRow, @Context() context: GqlContext): Promise<ProgramRow> {
    return this.programs.known(viewerOf(context), programId, context.loaders);
  }
}

@Resolver('ProgramCount')
export class ProgramCountResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  unit(@Parent() { unitId }: CountRow, @Context() { loaders }: GqlContext): Promise<UnitRow> | null {
    return unitId === null ? null : this.organisation.unit(unitId, loaders);
  }
}

@Resolver('ProgramPerson')
export class ProgramPersonResolver {
  constructor(
    private readonly queries: CardQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  programPeople(
    @Args('programId') programId: string,
    @Args('unitId') unitId: string,
    @Context() context: GqlContext,
  ): Promise<StandingRow[]> {
    return this.queries.people(viewerOf(context), programId, unitId);
  }

  @ResolveField()
  person(@Parent() { personId }: StandingRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }
}
