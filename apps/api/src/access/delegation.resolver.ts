import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { DelegationInput } from '@kompetanse/contract';
import type { DeputyScope } from '@kompetanse/domain/access';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { DelegationQueries, type DelegationRow } from './delegation.queries.ts';
import { CreateDelegation } from './use-cases/create-delegation.ts';
import { EndDelegation } from './use-cases/end-delegation.ts';

@Resolver('Delegation')
export class DelegationResolver {
  constructor(
    private readonly queries: DelegationQueries,
    private readonly organisation: OrganisationQueries,
    private readonly create: CreateDelegation,
    private readonly end: EndDelegation,
  ) {}

  @Query()
  delegations(@Context() context: GqlContext): Promise<DelegationRow[]> {
    return this.queries.own(viewerOf(context));
  }

  @Query()
  deputyCandidates(@Args('search') search: string, @Context() context: GqlContext): Promise<PersonRow[]> {
    return this.queries.candidates(viewerOf(context), search);
  }

  @Mutation()
  async createDelegation(
    @Args('input') input: DelegationInput,
    @Context() context: GqlContext,
  ): Promise<DelegationRow | Refuse | null> {
    return this.changed(await this.create.run(viewerOf(context), input));
  }

  @Mutation()
  async endDelegation(
    @Args('delegationId') id: string,
    @Context() context: GqlContext,
  ): Promise<DelegationRow | Refuse | null> {
    return this.changed(await this.end.run(viewerOf(context), id));
  }

  @ResolveField()
  delegator(@Parent() { delegatorId }: DelegationRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(delegatorId, context.loaders);
  }

  @ResolveField()
  delegate(@Parent() { delegateId }: DelegationRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(delegateId, context.loaders);
  }

  @ResolveField()
  unit(@Parent() { unitId }: DelegationRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(unitId, context.loaders);
  }

  private async changed(answer: { delegationId: string } | Refuse): Promise<DelegationRow | Refuse | null> {
    return isRefuse(answer) ? answer : this.queries.byId(answer.delegationId);
  }
}

@Resolver('DeputyScope')
export class DeputyScopeResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  unit(@Parent() { unitId }: DeputyScope, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(unitId, context.loaders);
  }

  @ResolveField()
  actsFor(@Parent() { actsFor }: DeputyScope, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(actsFor, context.loaders);
  }
}
