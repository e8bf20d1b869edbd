import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { BindingInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { BindingAction, BindingState } from '@kompetanse/domain/studies';
import { FurtherEducationQueries, type ApplicationRow } from '../further-education/further-education.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { BindingRow } from './binding-case.queries.ts';
import { BindingQueries } from './binding.queries.ts';
import { EndBinding } from './use-cases/end-binding.ts';
import { OfferBinding } from './use-cases/offer-binding.ts';
import { SignBinding, type Signature } from './use-cases/sign-binding.ts';

type Changed = Promise<{ applicationId: string } | Refuse>;
type Answer = Promise<ApplicationRow | Refuse | null>;

@Resolver('FurtherEducationApplication')
export class BindingOfStudyResolver {
  constructor(
    private readonly queries: BindingQueries,
    private readonly applications: FurtherEducationQueries,
    private readonly offer: OfferBinding,
    private readonly sign: SignBinding,
    private readonly end: EndBinding,
  ) {}

  @Mutation()
  offerBinding(
    @Args() offered: { applicationId: string; input: BindingInput },
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.offer.run(viewerOf(context), offered));
  }

  @Mutation()
  signBinding(@Args() signature: Signature, @Context() context: GqlContext): Answer {
    return this.changed(context, this.sign.run(viewerOf(context), signature));
  }

  @Mutation()
  withdrawBinding(@Args('bindingId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.end.withdraw(viewerOf(context), id));
  }

  @Mutation()
  releaseBinding(@Args() released: { bindingId: string; reason: string }, @Context() context: GqlContext): Answer {
    return this.changed(context, this.end.release(viewerOf(context), released));
  }

  @ResolveField()
  bindings(@Parent() { id }: ApplicationRow, @Context() context: GqlContext): Promise<BindingRow[]> {
    return this.queries.bindings(viewerOf(context), id, context.loaders);
  }

  @ResolveField()
  mayOfferBinding(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<boolean> {
    return this.queries.mayOffer(viewerOf(context), application, context.loaders);
  }

  @ResolveField()
  bindingLeastNok(): Promise<number> {
    return this.queries.leastNok();
  }

  private async changed(context: GqlContext, work: Changed): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.applications.visible(viewerOf(context), answer.applicationId);
  }
}

@Resolver('BindingAgreement')
export class BindingResolver {
  constructor(
    private readonly queries: BindingQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @ResolveField()
  state(@Parent() binding: BindingRow): BindingState {
    return this.queries.stands(binding);
  }

  @ResolveField()
  offeredBy(@Parent() { offeredById }: BindingRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(offeredById, loaders);
  }

  @ResolveField()
  actions(@Parent() binding: BindingRow, @Context() context: GqlContext): Promise<BindingAction[]> {
    return this.queries.actions(viewerOf(context), binding, context.loaders);
  }
}
