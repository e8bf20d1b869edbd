import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLError } from 'graphql';
import {
  FIGURES_VERSION,
  figureMeasures,
  isFigureFault,
  type FigureMeasure,
  type FigureWish,
} from '@kompetanse/domain/indicators';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { FigureRow } from './figure-table.ts';
import { figureTexts, rowName, type Definition } from './figure-words.ts';
import { badPeriod } from './indicator-texts.ts';
import { studyFiguresUrl } from './reports/study-figures-csv.ts';
import { StudyFiguresQueries, type CaseWish, type StudyCases, type StudyFigures } from './study-figures.queries.ts';

type NamedRow = Omit<FigureRow, 'name'> & { readonly name: string };

@Resolver('StudyFigures')
export class StudyFiguresResolver {
  constructor(private readonly queries: StudyFiguresQueries) {}

  @Query()
  async studyFigures(@Args() wish: FigureWish, @Context() context: GqlContext): Promise<StudyFigures | GraphQLError> {
    const figures = await this.queries.figures(viewerOf(context), wish);
    return isFigureFault(figures) ? badPeriod(context.locale, figures.fault) : figures;
  }

  @ResolveField()
  definitions(@Parent() _figures: StudyFigures, @Context() { locale }: GqlContext): Definition[] {
    const { definitions } = figureTexts[locale];
    return figureMeasures.map((measure) => ({ measure, version: FIGURES_VERSION, text: definitions[measure] }));
  }

  @ResolveField()
  dateRule(@Parent() _figures: StudyFigures, @Context() { locale }: GqlContext): string {
    return figureTexts[locale].dateRule;
  }

  @ResolveField()
  asOf(@Parent() { asked }: StudyFigures): string {
    return asked.period.asOf;
  }

  @ResolveField()
  totals(@Parent() { totals, asked }: StudyFigures, @Context() { locale }: GqlContext): NamedRow {
    return { ...totals, name: rowName(locale, totals, asked.by) };
  }

  @ResolveField()
  rows(@Parent() { rows, asked }: StudyFigures, @Context() { locale }: GqlContext): NamedRow[] {
    return rows.map((row) => ({ ...row, name: rowName(locale, row, asked.by) }));
  }

  @ResolveField()
  csvUrl(@Parent() figures: StudyFigures, @Args('measure') measure: FigureMeasure): string {
    return studyFiguresUrl(figures, measure);
  }
}

@Resolver('StudyCases')
export class StudyCasesResolver {
  constructor(private readonly queries: StudyFiguresQueries) {}

  @Query()
  async studyCases(@Args() wish: CaseWish, @Context() context: GqlContext): Promise<StudyCases | GraphQLError> {
    const found = await this.queries.cases(viewerOf(context), wish);
    return isFigureFault(found) ? badPeriod(context.locale, found.fault) : found;
  }

  @ResolveField()
  definition(@Parent() { measure }: StudyCases, @Context() { locale }: GqlContext): Definition {
    return { measure, version: FIGURES_VERSION, text: figureTexts[locale].definitions[measure] };
  }

  @ResolveField()
  dateRule(@Parent() _found: StudyCases, @Context() { locale }: GqlContext): string {
    return figureTexts[locale].dateRule;
  }

  @ResolveField()
  asOf(@Parent() { asked }: StudyCases): string {
    return asked.period.asOf;
  }
}
