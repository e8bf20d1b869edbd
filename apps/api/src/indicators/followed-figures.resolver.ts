import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { FigureGoalsQueries, type FigureGoalRow } from './figure-goals.queries.ts';
import { SnapshotsQueries, type SnapshotComparison, type SnapshotRow } from './snapshots.queries.ts';
import { RemoveFigureGoal } from './use-cases/remove-figure-goal.ts';
import { SetFigureGoal, type GoalWish } from './use-cases/set-figure-goal.ts';

/** Numbers over time: where they should be, and what they were on set days. */
@Resolver()
export class FollowedFiguresResolver {
  constructor(
    private readonly goals: FigureGoalsQueries,
    private readonly snapshots: SnapshotsQueries,
    private readonly set: SetFigureGoal,
    private readonly remove: RemoveFigureGoal,
  ) {}

  @Query()
  figureGoals(@Context() context: GqlContext): Promise<FigureGoalRow[]> {
    return this.goals.goals(viewerOf(context));
  }

  @Query()
  figureSnapshots(@Context() context: GqlContext): Promise<SnapshotRow[]> {
    return this.snapshots.list(viewerOf(context));
  }

  @Query()
  figureSnapshot(@Args('id') id: string, @Context() context: GqlContext): Promise<SnapshotComparison | null> {
    return this.snapshots.compare(viewerOf(context), id);
  }

  @Mutation()
  setFigureGoal(@Args('goal') goal: GoalWish, @Context() context: GqlContext): Promise<FigureGoalRow | Refuse> {
    return this.set.run(viewerOf(context), goal);
  }

  @Mutation()
  removeFigureGoal(
    @Args('id') id: string,
    @Args('version') version: number,
    @Context() context: GqlContext,
  ): Promise<FigureGoalRow | Refuse> {
    return this.remove.run(viewerOf(context), id, version);
  }
}
