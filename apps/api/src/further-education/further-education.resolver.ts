import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApplicationInput, SavedDraft } from '@kompetanse/contract';
import type { ApplicationAction, ApplicationState } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { FurtherEducationQueries } from './further-education.queries.ts';
import type {
  ApplicationDecisionRow,
  ApplicationEventRow,
  ApplicationRow,
  RoundRow,
} from './further-education.queries.ts';
import { DecideApplication, type OwnersAnswer } from './use-cases/decide-application.ts';
import { DeferStudy, type Deferral } from './use-cases/defer-study.ts';
import { RecommendApplication, type Recommendation } from './use-cases/recommend-application.ts';
import { ResendApplication, type Resent } from './use-cases/resend-application.ts';
import { ResumeStudy } from './use-cases/resume-study.ts';
import { ReturnApplication } from './use-cases/return-application.ts';
import { StartStudy } from './use-cases/start-study.ts';
import { SubmitApplication } from './use-cases/submit-application.ts';
import { WithdrawApplication } from './use-cases/withdraw-application.ts';

type Changed = Promise<{ applicationId: string } | Refuse>;
type Answer = Promise<ApplicationRow | Refuse | null>;

@Resolver('FurtherEducationApplication')
export class FurtherEducationResolver {
  constructor(
    private readonly queries: FurtherEducationQueries,
    private readonly organisation: OrganisationQueries,
    private readonly submit: SubmitApplication,
    private readonly resend: ResendApplication,
    private readonly withdraw: WithdrawApplication,
    private readonly recommend: RecommendApplication,
    private readonly sendBack: ReturnApplication,
    private readonly decide: DecideApplication,
    private readonly start: StartStudy,
    private readonly defer: DeferStudy,
    private readonly resume: ResumeStudy,
  ) {}

  @Query()
  openRounds(): Promise<RoundRow[]> {
    return this.queries.openRounds();
  }

  @Query()
  myApplications(@Context() context: GqlContext): Promise<ApplicationRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  applications(
    @Args('state') state: ApplicationState | null,
    @Context() context: GqlContext,
  ): Promise<ApplicationRow[]> {
    return this.queries.followed(viewerOf(context), state ?? null);
  }

  @Query()
  application(@Args('id') id: string, @Context() context: GqlContext): Promise<ApplicationRow | null> {
    return this.queries.visible(viewerOf(context), id);
  }

  @Mutation()
  submitApplication(
    @Args('input') input: ApplicationInput,
    @Args('draft') draft: SavedDraft | null,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.submit.run(viewerOf(context), input, draft));
  }

  @Mutation()
  resendApplication(@Args() sent: Resent, @Context() context: GqlContext): Answer {
    return this.changed(context, this.resend.run(viewerOf(context), sent));
  }

  @Mutation()
  withdrawApplication(@Args('applicationId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.withdraw.run(viewerOf(context), id));
  }

  @Mutation()
  recommendApplication(@Args() answer: Recommendation, @Context() context: GqlContext): Answer {
    return this.changed(context, this.recommend.run(viewerOf(context), answer));
  }

  @Mutation()
  returnApplication(
    @Args('applicationId') id: string,
    @Args('comment') comment: string,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.sendBack.run(viewerOf(context), id, comment));
  }

  @Mutation()
  decideApplication(@Args() answer: OwnersAnswer, @Context() context: GqlContext): Answer {
    return this.changed(context, this.decide.run(viewerOf(context), answer));
  }

  @Mutation()
  startStudy(
    @Args('applicationId') id: string,
    @Args('startedOn') startedOn: string,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.start.run(viewerOf(context), id, startedOn));
  }

  @Mutation()
  deferStudy(@Args() deferral: Deferral, @Context() context: GqlContext): Answer {
    return this.changed(context, this.defer.run(viewerOf(context), deferral));
  }

  @Mutation()
  resumeStudy(@Args('applicationId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.resume.run(viewerOf(context), id));
  }

  @ResolveField()
  round(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<RoundRow> {
    return this.queries.round(application.roundId, context.loaders);
  }

  @ResolveField()
  person(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(application.personId, context.loaders);
  }

  @ResolveField()
  unit(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(application.unitId, context.loaders);
  }

  @ResolveField()
  history(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<ApplicationEventRow[]> {
    return this.queries.history(application.id, context.loaders);
  }

  @ResolveField()
  decisions(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<ApplicationDecisionRow[]> {
    return this.queries.decisions(application.id, context.loaders);
  }

  @ResolveField()
  actions(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<ApplicationAction[]> {
    return this.queries.actions(viewerOf(context), application.id, context.loaders);
  }

  private async changed(context: GqlContext, work: Changed): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.visible(viewerOf(context), answer.applicationId);
  }
}

@Resolver('ApplicationDecision')
export class ApplicationDecisionResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  decidedBy(@Parent() decision: ApplicationDecisionRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(decision.decidedById, context.loaders);
  }
}
