import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { surveyFileUrl } from './survey-addresses.ts';
import {
  SurveyResultQueries,
  type ComparisonRow,
  type CutRow,
  type TextsRow,
  type TopicRow,
} from './results.queries.ts';
import { SurveyQueries, type MySurveyRow, type SurveyRow, type SurveyRunRow } from './surveys.queries.ts';
import { AnswerSurvey, type SaidSurvey } from './use-cases/answer-survey.ts';
import { CloseSurvey, type SurveyEnd } from './use-cases/close-survey.ts';
import { OpenSurvey, type SurveyStep } from './use-cases/open-survey.ts';
import { RemoveSurvey, type SurveyGone } from './use-cases/remove-survey.ts';
import { WriteSurvey, type WrittenSurvey } from './use-cases/write-survey.ts';

type Answer = Promise<SurveyRow | Refuse | null>;
type Done = Promise<{ readonly surveyId: string } | Refuse>;

@Resolver('Survey')
export class SurveyResolver {
  constructor(
    private readonly queries: SurveyQueries,
    private readonly organisation: OrganisationQueries,
    private readonly write: WriteSurvey,
    private readonly remove: RemoveSurvey,
    private readonly open: OpenSurvey,
    private readonly close: CloseSurvey,
  ) {}

  @Query()
  surveys(@Context() context: GqlContext): Promise<SurveyRow[]> {
    return this.queries.listed(viewerOf(context), context.locale);
  }

  @Query()
  survey(@Args('id') id: string, @Context() context: GqlContext): Promise<SurveyRow | null> {
    return this.queries.one(viewerOf(context), context.locale, id);
  }

  @Query()
  surveyRuns(@Context() context: GqlContext): Promise<SurveyRunRow[]> {
    return this.queries.runs(viewerOf(context), context.locale);
  }

  @Mutation()
  writeSurvey(@Args() written: WrittenSurvey, @Context() context: GqlContext): Answer {
    return this.shown(this.write.run(viewerOf(context), written), context);
  }

  @Mutation()
  removeSurvey(@Args() gone: SurveyGone, @Context() context: GqlContext): Done {
    return this.remove.run(viewerOf(context), gone);
  }

  @Mutation()
  openSurvey(@Args() step: SurveyStep, @Context() context: GqlContext): Answer {
    return this.shown(this.open.run(viewerOf(context), step), context);
  }

  @Mutation()
  closeSurvey(@Args() end: SurveyEnd, @Context() context: GqlContext): Answer {
    return this.shown(this.close.run(viewerOf(context), end), context);
  }

  @ResolveField()
  units(@Parent() { unitIds }: SurveyRow, @Context() { loaders }: GqlContext): Promise<UnitRow[]> {
    return Promise.all(unitIds.map((id) => this.organisation.unit(id, loaders)));
  }

  /** The fields below read what they need of the survey itself. */
  @ResolveField()
  results(@Parent() survey: SurveyRow): SurveyRow | null {
    return survey.state === 'CLOSED' ? survey : null;
  }

  private async shown(work: Done, context: GqlContext): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(viewerOf(context), context.locale, answer.surveyId);
  }
}

@Resolver('SurveyResults')
export class SurveyResultsResolver {
  constructor(private readonly queries: SurveyResultQueries) {}

  @ResolveField()
  cuts(@Parent() survey: SurveyRow, @Context() context: GqlContext): Promise<CutRow[]> {
    return this.queries.cuts(viewerOf(context), survey);
  }

  @ResolveField()
  texts(@Parent() survey: SurveyRow): Promise<TextsRow[]> {
    return this.queries.texts(survey);
  }

  @ResolveField()
  development(@Parent() survey: SurveyRow, @Context() { locale }: GqlContext): Promise<TopicRow[]> {
    return this.queries.development(survey, locale);
  }

  @ResolveField()
  comparison(@Parent() survey: SurveyRow, @Context() { locale }: GqlContext): Promise<ComparisonRow | null> {
    return this.queries.comparison(survey, locale);
  }

  @ResolveField()
  csvUrl(@Parent() { id }: SurveyRow): string {
    return surveyFileUrl(id);
  }
}

/** What those who are asked do. */
@Resolver()
export class MySurveysResolver {
  constructor(
    private readonly queries: SurveyQueries,
    private readonly answer: AnswerSurvey,
  ) {}

  @Query()
  mySurveys(@Context() context: GqlContext): Promise<MySurveyRow[]> {
    return this.queries.mine(viewerOf(context), context.locale);
  }

  @Mutation()
  answerSurvey(@Args() said: SaidSurvey, @Context() context: GqlContext): Done {
    return this.answer.run(viewerOf(context), said);
  }
}
