import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence, CompetenceRequirementInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CompetenceQueries } from './competence.queries.ts';
import { RequirementQueries, type RequirementRow } from './requirements.queries.ts';
import { AddRequirement } from './use-cases/add-requirement.ts';
import { EndRequirement } from './use-cases/end-requirement.ts';

@Resolver('CompetenceRequirement')
export class RequirementResolver {
  constructor(
    private readonly queries: RequirementQueries,
    private readonly competences: CompetenceQueries,
    private readonly organisation: OrganisationQueries,
    private readonly add: AddRequirement,
    private readonly end: EndRequirement,
  ) {}

  @Query()
  competenceRequirements(@Context() context: GqlContext): Promise<RequirementRow[]> {
    return this.queries.listed(viewerOf(context), context.locale);
  }

  @Mutation()
  async addCompetenceRequirement(
    @Args('input') input: CompetenceRequirementInput,
    @Context() context: GqlContext,
  ): Promise<RequirementRow | Refuse> {
    const answer = await this.add.run(viewerOf(context), input);
    if (isRefuse(answer)) return answer;
    return this.queries.requirement(answer.requirementId, viewerOf(context), context.locale, context.loaders);
  }

  @Mutation()
  endCompetenceRequirement(
    @Args('requirementId') id: string,
    @Context() context: GqlContext,
  ): Promise<{ requirementId: string } | Refuse> {
    return this.end.run(viewerOf(context), id);
  }

  @ResolveField()
  competence(@Parent() row: RequirementRow, @Context() { locale, loaders }: GqlContext): Promise<Competence> {
    return this.competences.competence(row.competenceId, locale, loaders);
  }

  @ResolveField()
  unit(@Parent() row: RequirementRow, @Context() { loaders }: GqlContext): Promise<UnitRow> | null {
    return row.unitId === null ? null : this.organisation.unit(row.unitId, loaders);
  }
}
