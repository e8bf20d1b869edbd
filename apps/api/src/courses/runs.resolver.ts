import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RunInput, SessionInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import type { RunPageRows, RunRow } from './course-rows.ts';
import { ManagedRunQueries, type ManagedRunsQuestion } from './managed-runs.queries.ts';
import type { SeenRun } from './run-access.ts';
import { CancelRun } from './use-cases/cancel-run.ts';
import { CancelSession } from './use-cases/cancel-session.ts';
import { ChangeSessions } from './use-cases/change-sessions.ts';
import { ConfirmRun } from './use-cases/confirm-run.ts';
import { CopyRun } from './use-cases/copy-run.ts';
import { CreateRun } from './use-cases/create-run.ts';
import { DeleteRun } from './use-cases/delete-run.ts';
import { EditRun } from './use-cases/edit-run.ts';
import { PublishRun } from './use-cases/publish-run.ts';
import { ResizeRun } from './use-cases/resize-run.ts';

type Changed = Promise<RunRow | Refuse | null>;

/** Runs as those who give them plan and change them. */
@Resolver()
export class RunsResolver {
  constructor(
    private readonly courses: CatalogueQueries,
    private readonly managed: ManagedRunQueries,
    private readonly createUseCase: CreateRun,
    private readonly copyUseCase: CopyRun,
    private readonly editUseCase: EditRun,
    private readonly deleteUseCase: DeleteRun,
    private readonly publishUseCase: PublishRun,
    private readonly confirmUseCase: ConfirmRun,
    private readonly resizeUseCase: ResizeRun,
    private readonly changeSessionsUseCase: ChangeSessions,
    private readonly cancelSessionUseCase: CancelSession,
    private readonly cancelUseCase: CancelRun,
  ) {}

  @Query()
  managedRuns(@Args() question: ManagedRunsQuestion, @Context() context: GqlContext): Promise<RunPageRows> {
    return this.managed.managedRuns(viewerOf(context), context.locale, question);
  }

  @Mutation()
  async createRun(@Args('input') input: RunInput, @Context() context: GqlContext): Changed {
    return this.changed(await this.createUseCase.run(viewerOf(context), input), context);
  }

  @Mutation()
  async copyRun(
    @Args('runId') runId: string,
    @Args('firstDay') firstDay: string,
    @Context() context: GqlContext,
  ): Changed {
    return this.changed(await this.copyUseCase.run(viewerOf(context), runId, firstDay), context);
  }

  @Mutation()
  async editRun(@Args() args: SeenRun & { input: RunInput }, @Context() context: GqlContext): Changed {
    return this.changed(await this.editUseCase.run(viewerOf(context), args, args.input), context);
  }

  @Mutation()
  deleteRun(@Args() seen: SeenRun, @Context() context: GqlContext): Promise<{ runId: string } | Refuse> {
    return this.deleteUseCase.run(viewerOf(context), seen);
  }

  @Mutation()
  async publishRun(@Args() seen: SeenRun, @Context() context: GqlContext): Changed {
    return this.changed(await this.publishUseCase.run(viewerOf(context), seen), context);
  }

  @Mutation()
  async confirmRun(@Args() seen: SeenRun, @Context() context: GqlContext): Changed {
    return this.changed(await this.confirmUseCase.run(viewerOf(context), seen), context);
  }

  @Mutation()
  async resizeRun(@Args() args: SeenRun & { capacity: number }, @Context() context: GqlContext): Changed {
    return this.changed(await this.resizeUseCase.run(viewerOf(context), args, args.capacity), context);
  }

  @Mutation()
  async changeSessions(@Args() args: SeenRun & { sessions: SessionInput[] }, @Context() context: GqlContext): Changed {
    return this.changed(await this.changeSessionsUseCase.run(viewerOf(context), args, args.sessions), context);
  }

  @Mutation()
  async cancelSession(@Args() args: SeenRun & { sessionId: string }, @Context() context: GqlContext): Changed {
    return this.changed(await this.cancelSessionUseCase.run(viewerOf(context), args, args.sessionId), context);
  }

  @Mutation()
  async cancelRun(@Args() args: SeenRun & { reason: string }, @Context() context: GqlContext): Changed {
    return this.changed(await this.cancelUseCase.run(viewerOf(context), args, args.reason), context);
  }

  private async changed(answer: { runId: string } | Refuse, { viewer }: GqlContext): Changed {
    return isRefuse(answer) ? answer : this.courses.run(answer.runId, viewer);
  }
}
