import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { ApplicationRow } from './further-education.queries.ts';
import { LetterQueries, type LetterRow } from './letters.queries.ts';
import { RoundQueries, type PlannedRoundRow } from './rounds.queries.ts';
import { SetAppeal, type WrittenAppeal } from './use-cases/set-appeal.ts';

@Resolver('FurtherEducationApplication')
export class LetterResolver {
  constructor(private readonly queries: LetterQueries) {}

  @ResolveField()
  letters(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<LetterRow[]> {
    return this.queries.ofApplication(application.id, context.loaders);
  }
}

@Resolver('ApplicationRound')
export class AppealResolver {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly letters: LetterQueries,
    private readonly set: SetAppeal,
  ) {}

  @ResolveField()
  lettersAddress(@Parent() round: PlannedRoundRow, @Context() context: GqlContext): Promise<string | null> {
    return this.letters.ofRoundAt(viewerOf(context), round.id);
  }

  @Mutation()
  async setAppeal(
    @Args() appeal: WrittenAppeal,
    @Context() context: GqlContext,
  ): Promise<PlannedRoundRow | Refuse | null> {
    const answer = await this.set.run(viewerOf(context), appeal);
    return isRefuse(answer) ? answer : this.rounds.one(answer.roundId);
  }
}
