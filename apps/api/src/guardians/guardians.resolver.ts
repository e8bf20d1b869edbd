import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GuardianSignUpInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import type { CookieJar, GqlContext } from '../platform/graphql/context.ts';
import { GuardianPass } from './guardian-pass.ts';
import { GuardianQueries, type GuardianPageRow, type GuardianSignUpRow } from './guardians.queries.ts';
import { RetentionQueries, type RetentionRow } from './retention.queries.ts';
import { AnswerOwnOffer } from './use-cases/answer-own-offer.ts';
import { CancelOwnPlace } from './use-cases/cancel-own-place.ts';
import { CloseOwnPage } from './use-cases/close-own-page.ts';
import { ConfirmSignUp } from './use-cases/confirm-sign-up.ts';
import { MoveOwnPlace, type MoveWish } from './use-cases/move-own-place.ts';
import { OpenOwnPage } from './use-cases/open-own-page.ts';
import { SendLinks } from './use-cases/send-links.ts';
import { SignUpGuardian } from './use-cases/sign-up-guardian.ts';

type Done = { readonly done: true } | Refuse;

@Resolver('GuardianPage')
export class GuardianResolver {
  constructor(
    private readonly queries: GuardianQueries,
    private readonly pass: GuardianPass,
    private readonly signUp: SignUpGuardian,
    private readonly confirm: ConfirmSignUp,
    private readonly open: OpenOwnPage,
    private readonly close: CloseOwnPage,
    private readonly links: SendLinks,
    private readonly move: MoveOwnPlace,
    private readonly cancel: CancelOwnPlace,
    private readonly answer: AnswerOwnOffer,
    private readonly retention: RetentionQueries,
  ) {}

  @Query()
  guardianRuns(): Promise<RunRow[]> {
    return this.queries.runs();
  }

  @Query()
  guardianSignUp(@Args('token') token: string): Promise<GuardianSignUpRow | null> {
    return this.queries.signUp(token);
  }

  @Query()
  guardianPage(@Context() context: GqlContext): Promise<GuardianPageRow | null> {
    return this.queries.page(this.pass.of(context));
  }

  @Query()
  guardianRetention(): Promise<RetentionRow> {
    return this.retention.due();
  }

  @ResolveField()
  otherRuns(@Parent() page: GuardianPageRow): Promise<RunRow[]> {
    return this.queries.otherRuns(page.enrolment.runId);
  }

  @Mutation()
  signUpGuardian(@Args('input') input: GuardianSignUpInput, @Context() context: GqlContext): Promise<Done> {
    return this.signUp.run(input, context);
  }

  @Mutation()
  async confirmGuardian(@Args('token') token: string, @Context() { cookies }: GqlContext): Promise<Done> {
    return this.opened(await this.confirm.run(token), cookies);
  }

  @Mutation()
  async openGuardianPage(@Args('token') token: string, @Context() { cookies }: GqlContext): Promise<Done> {
    return this.opened(await this.open.run(token), cookies);
  }

  @Mutation()
  closeGuardianPage(@Context() context: GqlContext): Promise<Done> {
    this.pass.take(context.cookies);
    return this.close.run(this.pass.of(context));
  }

  @Mutation()
  sendGuardianLink(@Args('email') email: string, @Context() { clientAddress }: GqlContext): Promise<Done> {
    return this.links.run(email, clientAddress);
  }

  @Mutation()
  moveGuardianPlace(@Args() wish: MoveWish, @Context() context: GqlContext): Promise<Done> {
    return this.move.run(this.pass.of(context), wish);
  }

  @Mutation()
  cancelGuardianPlace(@Context() context: GqlContext): Promise<Done> {
    return this.cancel.run(this.pass.of(context));
  }

  @Mutation()
  answerGuardianOffer(@Args('accept') accept: boolean, @Context() context: GqlContext): Promise<Done> {
    return this.answer.run(this.pass.of(context), accept);
  }

  private opened(answer: { readonly pass: string } | Refuse, cookies: CookieJar): Done {
    if (isRefuse(answer)) return answer;
    this.pass.give(cookies, answer.pass);
    return { done: true };
  }
}

@Resolver('GuardianSignUp')
export class GuardianSignUpResolver {
  constructor(private readonly courses: CourseQueries) {}

  @ResolveField()
  run(@Parent() signUp: GuardianSignUpRow, @Context() { loaders }: GqlContext): Promise<RunRow> {
    return this.courses.runById(signUp.runId, loaders);
  }
}
