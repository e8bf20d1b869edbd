import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { TermCopied, TermCopyInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { TermCopyQueries, type TermQuestion, type TermRunRow } from './term-copy.queries.ts';
import { CopyTerm } from './use-cases/copy-term.ts';

/** Copying a whole term. */
@Resolver()
export class TermCopyResolver {
  constructor(
    private readonly queries: TermCopyQueries,
    private readonly copyUseCase: CopyTerm,
  ) {}

  @Query()
  runsOfTerm(@Args() question: TermQuestion, @Context() context: GqlContext): Promise<TermRunRow[]> {
    return this.queries.runsOfTerm(viewerOf(context), context.locale, question);
  }

  @Mutation()
  copyTerm(@Args('runs') runs: TermCopyInput[], @Context() context: GqlContext): Promise<TermCopied | Refuse> {
    return this.copyUseCase.run(viewerOf(context), runs);
  }
}
