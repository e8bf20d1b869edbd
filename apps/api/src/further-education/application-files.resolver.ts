import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { ApplicationFileQueries, type ApplicationFileRow } from './application-files.queries.ts';
import type { DraftRow } from './draft.queries.ts';
import type { ApplicationRow } from './further-education.queries.ts';
import { RemoveApplicationFile } from './use-cases/remove-application-file.ts';

@Resolver('ApplicationDraft')
export class DraftFileResolver {
  constructor(
    private readonly queries: ApplicationFileQueries,
    private readonly remove: RemoveApplicationFile,
  ) {}

  @Mutation()
  removeApplicationFile(
    @Args('draftId') draftId: string,
    @Args('fileId') fileId: string,
    @Context() context: GqlContext,
  ): Promise<DraftRow | Refuse> {
    return this.remove.run(viewerOf(context), draftId, fileId);
  }

  @ResolveField()
  files(@Parent() draft: DraftRow, @Context() context: GqlContext): Promise<ApplicationFileRow[]> {
    return this.queries.ofDraft(draft.id, context.loaders);
  }
}

@Resolver('FurtherEducationApplication')
export class ApplicationFileResolver {
  constructor(private readonly queries: ApplicationFileQueries) {}

  @ResolveField()
  files(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<ApplicationFileRow[]> {
    return this.queries.ofApplication(application.id, context.loaders);
  }
}
