import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RoundInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { ApplicationRow } from './further-education.queries.ts';
import { RoundQueries, type PlannedRoundRow } from './rounds.queries.ts';
import { RankApplications, type Ranking } from './use-cases/rank-applications.ts';
import { KeepRound } from './use-cases/keep-round.ts';

type Answer = Promise<PlannedRoundRow | Refuse | null>;

@Resolver('ApplicationRound')
export class RoundResolver {
  constructor(
    private readonly queries: RoundQueries,
    private readonly keep: KeepRound,
    private readonly rank: RankApplications,
  ) {}

  @Query()
  applicationRounds(): Promise<PlannedRoundRow[]> {
    return this.queries.all();
  }

  @Query()
  rankedApplications(@Args('roundId') roundId: string, @Context() context: GqlContext): Promise<ApplicationRow[]> {
    return this.queries.rankedIn(viewerOf(context), roundId);
  }

  @Mutation()
  createRound(@Args('input') input: RoundInput, @Context() context: GqlContext): Answer {
    return this.changed(this.keep.create(viewerOf(context), input));
  }

  @Mutation()
  editRound(
    @Args('roundId') roundId: string,
    @Args('version') version: number,
    @Args('input') input: RoundInput,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(this.keep.edit(viewerOf(context), { roundId, version }, input));
  }

  @Mutation()
  rankApplications(@Args() ranking: Ranking, @Context() context: GqlContext): Answer {
    return this.changed(this.rank.run(viewerOf(context), ranking));
  }

  @ResolveField()
  grantedNok(@Parent() round: PlannedRoundRow): Promise<number> {
    return this.queries.granted(round.id);
  }

  @ResolveField()
  applicationCount(@Parent() round: PlannedRoundRow): Promise<number> {
    return this.queries.count(round.id);
  }

  private async changed(work: Promise<{ roundId: string } | Refuse>): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(answer.roundId);
  }
}
