import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence } from '@kompetanse/contract';
import { CompetenceQueries } from '../competence/competence.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { HeldQueries, type HeldRow, type StaffCompetenceWish } from './held.queries.ts';

@Resolver('HeldCompetence')
export class HeldResolver {
  constructor(
    private readonly queries: HeldQueries,
    private readonly competences: CompetenceQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  myCompetence(@Context() context: GqlContext): Promise<HeldRow[]> {
    return this.queries.mine(viewerOf(context), context.locale);
  }

  @Query()
  staffCompetence(@Args() wish: StaffCompetenceWish, @Context() context: GqlContext): Promise<HeldRow[]> {
    return this.queries.staff(viewerOf(context), context.locale, wish);
  }

  @ResolveField()
  person(@Parent() held: HeldRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(held.personId, loaders);
  }

  @ResolveField()
  verifiedBy(@Parent() held: HeldRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return held.verifiedById === null ? null : this.organisation.person(held.verifiedById, loaders);
  }

  @ResolveField()
  competence(@Parent() held: HeldRow, @Context() { locale, loaders }: GqlContext): Promise<Competence> {
    return this.competences.competence(held.competenceId, locale, loaders);
  }
}
