import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence, CompetenceInput, CompetenceRecordInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CompetenceQueries, type RecordRow } from './competence.queries.ts';
import { AddRecord } from './use-cases/add-record.ts';
import { AnswerRecord } from './use-cases/answer-record.ts';
import { ChangeRecord } from './use-cases/change-record.ts';
import { RemoveRecord } from './use-cases/remove-record.ts';
import { WriteCompetence } from './use-cases/write-competence.ts';

type Answer = Promise<RecordRow | Refuse | null>;

@Resolver('Competence')
export class CompetenceResolver {
  constructor(
    private readonly queries: CompetenceQueries,
    private readonly write: WriteCompetence,
  ) {}

  @Query()
  competences(@Context() { locale }: GqlContext): Promise<Competence[]> {
    return this.queries.competences(locale);
  }

  @Mutation()
  async writeCompetence(
    @Args('competenceId') id: string | null | undefined,
    @Args('input') input: CompetenceInput,
    @Context() context: GqlContext,
  ): Promise<Competence | Refuse> {
    const answer = await this.write.run(viewerOf(context), id, input);
    return isRefuse(answer) ? answer : this.queries.competence(answer.competenceId, context.locale, context.loaders);
  }
}

@Resolver('CompetenceRecord')
export class CompetenceRecordResolver {
  constructor(
    private readonly queries: CompetenceQueries,
    private readonly add: AddRecord,
    private readonly change: ChangeRecord,
    private readonly remove: RemoveRecord,
    private readonly answer: AnswerRecord,
  ) {}

  @Mutation()
  addCompetenceRecord(@Args('input') input: CompetenceRecordInput, @Context() context: GqlContext): Answer {
    return this.shown(this.add.run(viewerOf(context), input));
  }

  @Mutation()
  changeCompetenceRecord(
    @Args('recordId') id: string,
    @Args('input') input: CompetenceRecordInput,
    @Context() context: GqlContext,
  ): Answer {
    return this.shown(this.change.run(viewerOf(context), id, input));
  }

  @Mutation()
  removeCompetenceRecord(
    @Args('recordId') id: string,
    @Context() context: GqlContext,
  ): Promise<{ recordId: string } | Refuse> {
    return this.remove.run(viewerOf(context), id);
  }

  @Mutation()
  verifyCompetenceRecord(@Args('recordId') recordId: string, @Context() context: GqlContext): Answer {
    return this.shown(this.answer.run(viewerOf(context), { recordId, reason: null }));
  }

  @Mutation()
  refuseCompetenceRecord(
    @Args('recordId') recordId: string,
    @Args('reason') reason: string,
    @Context() context: GqlContext,
  ): Answer {
    return this.shown(this.answer.run(viewerOf(context), { recordId, reason }));
  }

  @ResolveField()
  competence(@Parent() record: RecordRow, @Context() { locale, loaders }: GqlContext): Promise<Competence> {
    return this.queries.competence(record.competenceId, locale, loaders);
  }

  private async shown(work: Promise<{ recordId: string } | Refuse>): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.record(answer.recordId);
  }
}
