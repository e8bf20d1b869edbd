import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { TemplateQueries, type TemplateRow } from './templates.queries.ts';
import { SetWheelDate, type DayOfYear } from './use-cases/set-wheel-date.ts';
import { WriteTemplate, type TemplateChange } from './use-cases/write-template.ts';

@Resolver('WheelTemplate')
export class WheelTemplateResolver {
  constructor(
    private readonly queries: TemplateQueries,
    private readonly organisation: OrganisationQueries,
    private readonly write: WriteTemplate,
    private readonly setDate: SetWheelDate,
  ) {}

  @Query()
  wheelTemplates(@Context() { locale }: GqlContext): Promise<TemplateRow[]> {
    return this.queries.listed(locale);
  }

  @Query()
  wheelPeople(): Promise<PersonRow[]> {
    return this.queries.people();
  }

  @Mutation()
  writeWheelTemplate(
    @Args() change: TemplateChange,
    @Context() context: GqlContext,
  ): Promise<TemplateRow | Refuse | null> {
    return this.shown(this.write.run(viewerOf(context), change), context);
  }

  @Mutation()
  setWheelDate(@Args() day: DayOfYear, @Context() context: GqlContext): Promise<TemplateRow | Refuse | null> {
    return this.shown(this.setDate.run(viewerOf(context), day), context);
  }

  @ResolveField()
  owner(@Parent() row: TemplateRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.ownerId === null ? null : this.organisation.person(row.ownerId, loaders);
  }

  @ResolveField()
  escalateTo(@Parent() row: TemplateRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return row.escalateId === null ? null : this.organisation.person(row.escalateId, loaders);
  }

  private async shown(
    work: Promise<{ templateId: string } | Refuse>,
    { locale }: GqlContext,
  ): Promise<TemplateRow | Refuse | null> {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(answer.templateId, locale);
  }
}
