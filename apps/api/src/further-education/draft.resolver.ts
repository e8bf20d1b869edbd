import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { DraftQueries, type DraftRow } from './draft.queries.ts';
import { DiscardDraft } from './use-cases/discard-draft.ts';
import { SaveDraft, type Typed } from './use-cases/save-draft.ts';

@Resolver('ApplicationDraft')
export class DraftResolver {
  constructor(
    private readonly queries: DraftQueries,
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Query()
  myApplicationDrafts(@Context() context: GqlContext): Promise<DraftRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Mutation()
  saveApplicationDraft(@Args() typed: Typed, @Context() context: GqlContext): Promise<DraftRow | Refuse> {
    return this.save.run(viewerOf(context), typed);
  }

  @Mutation()
  discardApplicationDraft(
    @Args('draftId') draftId: string,
    @Context() context: GqlContext,
  ): Promise<{ id: string } | Refuse> {
    return this.discard.run(viewerOf(context), draftId);
  }
}
