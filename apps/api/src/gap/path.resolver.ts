import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CompetenceQueries } from '../competence/competence.queries.ts';
import { ConversionQueries, type ConversionRow } from '../competence/conversions.queries.ts';
import { RequirementQueries, type RequirementRow } from '../competence/requirements.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { pathCsvUrl } from './gap-addresses.ts';
import { PathQueries, type PairWish, type PathPersonRow, type PathRows, type StepRow } from './path.queries.ts';
import { PathStudies, type StudyRow } from './path-studies.queries.ts';
import { VerifyConversion, type VerifyWish } from './use-cases/verify-conversion.ts';

@Resolver('PositionPath')
export class PathResolver {
  constructor(private readonly queries: PathQueries) {}

  @Query()
  positionPath(@Args() wish: PairWish, @Context() context: GqlContext): Promise<PathRows | null> {
    return this.queries.path(viewerOf(context), wish, context.locale);
  }

  @Query()
  myPathChoices(@Context() context: GqlContext): Promise<{ code: string; name: string; usual: boolean }[]> {
    return this.queries.choices(viewerOf(context), context.locale);
  }

  @Query()
  myPath(@Args('toProfile') toProfile: string, @Context() context: GqlContext): Promise<PathPersonRow | null> {
    return this.queries.mine(viewerOf(context), toProfile);
  }

  @ResolveField()
  csvUrl(@Parent() path: PathRows): string {
    return pathCsvUrl(path);
  }
}

@Resolver('PositionConversion')
export class CandidateResolver {
  constructor(
    private readonly queries: PathQueries,
    private readonly conversions: ConversionQueries,
    private readonly verify: VerifyConversion,
  ) {}

  @ResolveField()
  candidates(@Parent() row: ConversionRow): Promise<PathPersonRow[]> {
    return this.queries.candidates(row.unitId, row);
  }

  @Mutation()
  async verifyConversion(
    @Args() wish: VerifyWish,
    @Context() context: GqlContext,
  ): Promise<ConversionRow | Refuse | null> {
    const answer = await this.verify.run(viewerOf(context), wish);
    return isRefuse(answer) ? answer : this.conversions.one(answer.conversionId, viewerOf(context), context.locale);
  }
}

@Resolver('PathPerson')
export class PathPersonResolver {
  constructor(
    private readonly organisation: OrganisationQueries,
    private readonly begun: PathStudies,
  ) {}

  @ResolveField()
  person(@Parent() row: PathPersonRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(row.personId, loaders);
  }

  @ResolveField()
  studies(@Parent() row: PathPersonRow, @Context() { loaders }: GqlContext): Promise<StudyRow[]> {
    return this.begun.of(row.personId, loaders);
  }
}

@Resolver('PathStep')
export class PathStepResolver {
  constructor(private readonly requirementRows: RequirementQueries) {}

  @ResolveField()
  requirement(@Parent() step: StepRow, @Context() context: GqlContext): Promise<RequirementRow> {
    const { locale, loaders } = context;
    return this.requirementRows.requirement(step.requirementId, viewerOf(context), locale, loaders);
  }
}

@Resolver('PathStudy')
export class PathStudyResolver {
  constructor(private readonly competences: CompetenceQueries) {}

  @ResolveField()
  competence(@Parent() row: StudyRow, @Context() { locale, loaders }: GqlContext): Promise<Competence> | null {
    return row.competenceId === null ? null : this.competences.competence(row.competenceId, locale, loaders);
  }
}
