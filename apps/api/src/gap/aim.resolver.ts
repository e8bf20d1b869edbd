import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CompetenceQueries } from '../competence/competence.queries.ts';
import { FurtherEducationQueries, type ApplicationRow } from '../further-education/further-education.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { AimQueries } from './aim.queries.ts';
import { SetStudyAim, type ChosenAim } from './use-cases/set-study-aim.ts';

@Resolver('FurtherEducationApplication')
export class AimResolver {
  constructor(
    private readonly queries: AimQueries,
    private readonly competences: CompetenceQueries,
    private readonly applications: FurtherEducationQueries,
    private readonly set: SetStudyAim,
  ) {}

  @Mutation()
  async setStudyAim(
    @Args() chosen: ChosenAim,
    @Context() context: GqlContext,
  ): Promise<ApplicationRow | Refuse | null> {
    const answer = await this.set.run(viewerOf(context), chosen);
    return isRefuse(answer) ? answer : this.applications.visible(viewerOf(context), answer.applicationId);
  }

  @ResolveField()
  async aim(@Parent() { id }: ApplicationRow, @Context() context: GqlContext): Promise<Competence | null> {
    return this.named(await this.queries.aim(id, context.loaders), context);
  }

  @ResolveField()
  async proposedAim(@Parent() { id }: ApplicationRow, @Context() context: GqlContext): Promise<Competence | null> {
    return this.named(await this.queries.proposed(id, context.loaders), context);
  }

  @ResolveField()
  maySetAim(@Parent() { id }: ApplicationRow, @Context() context: GqlContext): Promise<boolean> {
    return this.queries.maySet(viewerOf(context), id, context.loaders);
  }

  private named(id: string | null, { locale, loaders }: GqlContext): Promise<Competence> | null {
    return id === null ? null : this.competences.competence(id, locale, loaders);
  }
}
