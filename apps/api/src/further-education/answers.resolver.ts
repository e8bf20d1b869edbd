import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { AnswerQueries, type StandDownRow, type StudyRequestRow } from './answers.queries.ts';
import { FurtherEducationQueries, type ApplicationRow } from './further-education.queries.ts';
import { AnswerStudyRequest } from './use-cases/answer-study-request.ts';
import { AskOfStudy, type Asked } from './use-cases/ask-of-study.ts';
import { CorrectStart, type CorrectedStart } from './use-cases/correct-start.ts';
import { StandDown } from './use-cases/stand-down.ts';
import { TellAdmission, type AdmissionAnswer } from './use-cases/tell-admission.ts';
import { TellFunding, type FundingAnswer } from './use-cases/tell-funding.ts';

type Changed = Promise<{ applicationId: string } | Refuse>;
type Answer = Promise<ApplicationRow | Refuse | null>;

/** What others than the owner answer, who stood down, and what is asked of a study. */
@Resolver('FurtherEducationApplication')
export class AnswersResolver {
  constructor(
    private readonly beside: AnswerQueries,
    private readonly queries: FurtherEducationQueries,
    private readonly standing: StandDown,
    private readonly correction: CorrectStart,
    private readonly funding: TellFunding,
    private readonly admission: TellAdmission,
    private readonly asking: AskOfStudy,
    private readonly answering: AnswerStudyRequest,
  ) {}

  @Mutation()
  standDown(@Args('applicationId') id: string, @Args('reason') reason: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.standing.run(viewerOf(context), id, reason));
  }

  @Mutation()
  correctStart(@Args() corrected: CorrectedStart, @Context() context: GqlContext): Answer {
    return this.changed(context, this.correction.run(viewerOf(context), corrected));
  }

  @Mutation()
  tellFunding(@Args() answer: FundingAnswer, @Context() context: GqlContext): Answer {
    return this.changed(context, this.funding.run(viewerOf(context), answer));
  }

  @Mutation()
  tellAdmission(@Args() answer: AdmissionAnswer, @Context() context: GqlContext): Answer {
    return this.changed(context, this.admission.run(viewerOf(context), answer));
  }

  @Mutation()
  askOfStudy(@Args() asked: Asked, @Context() context: GqlContext): Answer {
    return this.changed(context, this.asking.run(viewerOf(context), asked));
  }

  @Mutation()
  withdrawStudyRequest(@Args('applicationId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.answering.withdraw(viewerOf(context), id));
  }

  @Mutation()
  declineStudyRequest(
    @Args('applicationId') id: string,
    @Args('answer') answer: string,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.answering.decline(viewerOf(context), id, answer));
  }

  @ResolveField()
  standDowns(@Parent() application: ApplicationRow, @Context() { loaders }: GqlContext): Promise<StandDownRow[]> {
    return this.beside.standDowns(application.id, loaders);
  }

  @ResolveField()
  requests(@Parent() application: ApplicationRow, @Context() { loaders }: GqlContext): Promise<StudyRequestRow[]> {
    return this.beside.requests(application.id, loaders);
  }

  private async changed(context: GqlContext, work: Changed): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.visible(viewerOf(context), answer.applicationId);
  }
}

@Resolver('StandDown')
export class StandDownResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  person(@Parent() { personId }: StandDownRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }
}
