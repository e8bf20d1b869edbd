import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLError } from 'graphql';
import { FORMAL_COMPETENCE_VERSION, isPeriodFault, type PeriodWish } from '@kompetanse/domain/indicators';
import { OrganisationQueries, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { FormalCompetenceQueries, type FormalCompetence, type UnitFigures } from './formal-competence.queries.ts';
import { badPeriod, indicatorTexts } from './indicator-texts.ts';
import { formalCompetenceUrl } from './reports/formal-competence-csv.ts';

@Resolver('FormalCompetenceReport')
export class FormalCompetenceResolver {
  constructor(private readonly queries: FormalCompetenceQueries) {}

  @Query()
  async formalCompetence(
    @Args() wish: PeriodWish,
    @Context() context: GqlContext,
  ): Promise<FormalCompetence | GraphQLError> {
    const report = await this.queries.report(viewerOf(context), wish);
    return isPeriodFault(report) ? badPeriod(context.locale, report.fault) : report;
  }

  @ResolveField()
  definition(
    @Parent() _report: FormalCompetence,
    @Context() { locale }: GqlContext,
  ): { version: number; text: string } {
    return { version: FORMAL_COMPETENCE_VERSION, text: indicatorTexts[locale].formalCompetence.definition };
  }

  @ResolveField()
  totals(@Parent() { sum }: FormalCompetence): readonly number[] {
    return sum.counts;
  }

  @ResolveField()
  staff(@Parent() { sum }: FormalCompetence): number {
    return sum.staff;
  }

  @ResolveField()
  sharePercent(@Parent() { sum }: FormalCompetence): number {
    return sum.sharePercent;
  }

  @ResolveField()
  csvUrl(@Parent() report: FormalCompetence): string {
    return formalCompetenceUrl(report);
  }
}

@Resolver('FormalCompetenceRow')
export class FormalCompetenceRowResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  unit(@Parent() row: UnitFigures, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(row.unitId, context.loaders);
  }
}
