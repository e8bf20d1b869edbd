import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { OwnWorkFileQueries, type OwnWorkFileRow } from './own-work-files.queries.ts';
import { OwnWorkQueries, type OwnWorkRow } from './own-work.queries.ts';
import { AnswerOwnWork, type OwnWorkAnswer } from './use-cases/answer-own-work.ts';
import { RecallOwnWork } from './use-cases/recall-own-work.ts';
import { RemoveOwnWork } from './use-cases/remove-own-work.ts';
import { RemoveOwnWorkFile } from './use-cases/remove-own-work-file.ts';
import { SaveOwnWork, type WrittenOwnWork } from './use-cases/save-own-work.ts';

type Answer = Promise<OwnWorkRow | Refuse | null>;

@Resolver('OwnWork')
export class OwnWorkResolver {
  constructor(
    private readonly queries: OwnWorkQueries,
    private readonly files: OwnWorkFileQueries,
    private readonly organisation: OrganisationQueries,
    private readonly save: SaveOwnWork,
    private readonly recall: RecallOwnWork,
    private readonly remove: RemoveOwnWork,
    private readonly removeFile: RemoveOwnWorkFile,
    private readonly answer: AnswerOwnWork,
  ) {}

  @Query()
  myOwnWork(@Context() context: GqlContext): Promise<OwnWorkRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  staffOwnWork(@Context() context: GqlContext): Promise<OwnWorkRow[]> {
    return this.queries.ofStaff(viewerOf(context));
  }

  @Mutation()
  saveOwnWork(@Args() written: WrittenOwnWork, @Context() context: GqlContext): Answer {
    return this.shown(this.save.run(viewerOf(context), written));
  }

  @Mutation()
  recallOwnWork(@Args('ownWorkId') id: string, @Context() context: GqlContext): Answer {
    return this.shown(this.recall.run(viewerOf(context), id));
  }

  @Mutation()
  removeOwnWork(
    @Args('ownWorkId') id: string,
    @Context() context: GqlContext,
  ): Promise<{ readonly ownWorkId: string } | Refuse> {
    return this.remove.run(viewerOf(context), id);
  }

  @Mutation()
  removeOwnWorkFile(@Args() file: { ownWorkId: string; fileId: string }, @Context() context: GqlContext): Answer {
    return this.shown(this.removeFile.run(viewerOf(context), file));
  }

  @Mutation()
  answerOwnWork(@Args() answer: OwnWorkAnswer, @Context() context: GqlContext): Answer {
    return this.shown(this.answer.run(viewerOf(context), answer));
  }

  @ResolveField('files')
  filesOf(@Parent() { id }: OwnWorkRow, @Context() { loaders }: GqlContext): Promise<OwnWorkFileRow[]> {
    return this.files.of(id, loaders);
  }

  @ResolveField()
  person(@Parent() { personId }: OwnWorkRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }

  @ResolveField()
  answeredBy(@Parent() { answeredById }: OwnWorkRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return answeredById === null ? null : this.organisation.person(answeredById, loaders);
  }

  private async shown(work: Promise<{ ownWorkId: string } | Refuse>): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(answer.ownWorkId);
  }
}
