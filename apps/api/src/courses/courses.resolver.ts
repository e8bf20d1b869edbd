import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CompletionRule } from '@kompetanse/domain/courses';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import type { CataloguePage } from './catalogue-filter.ts';
import { CatalogueQueries } from './catalogue.queries.ts';
import type { CourseRow, RunPageRows, RunRow, SessionRow } from './course-rows.ts';
import { CourseQueries } from './courses.queries.ts';

@Resolver('CourseRun')
export class CourseRunResolver {
  constructor(
    private readonly queries: CourseQueries,
    private readonly catalogueQueries: CatalogueQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  catalogue(@Args() filter: CataloguePage, @Context() context: GqlContext): Promise<RunPageRows> {
    return this.catalogueQueries.catalogue(context.viewer, filter);
  }

  @Query()
  courseRun(@Args('id') id: string, @Context() context: GqlContext): Promise<RunRow | null> {
    return this.catalogueQueries.run(id, context.viewer);
  }

  @ResolveField()
  course(@Parent() run: RunRow, @Context() context: GqlContext): Promise<CourseRow> {
    return this.queries.course(run.courseId, context.loaders);
  }

  @ResolveField()
  hostUnit(@Parent() run: RunRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(run.hostUnitId, context.loaders);
  }

  @ResolveField()
  waitingCount(@Parent() run: RunRow, @Context() context: GqlContext): Promise<number> {
    return this.queries.waitingCount(run.id, context.loaders);
  }

  @ResolveField()
  sessions(@Parent() run: RunRow, @Context() context: GqlContext): Promise<SessionRow[]> {
    return this.queries.sessions(run.id, context.loaders);
  }

  @ResolveField()
  leaders(@Parent() run: RunRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    return this.queries.leaders(run.id, context.loaders);
  }
}

@Resolver('Course')
export class CourseResolver {
  @ResolveField()
  title(@Parent() course: CourseRow, @Context() { locale }: GqlContext): string {
    return course[`title_${locale}`];
  }

  @ResolveField()
  text(@Parent() course: CourseRow, @Context() { locale }: GqlContext): string {
    return course[`text_${locale}`];
  }

  @ResolveField()
  learningGoals(@Parent() course: CourseRow, @Context() { locale }: GqlContext): string[] {
    return course.learning_goals[locale];
  }
}

@Resolver('CompletionRule')
export class CompletionRuleResolver {
  @ResolveField()
  noAbsence(@Parent() rule: CompletionRule): boolean {
    return rule.noAbsence === true;
  }

  @ResolveField()
  mandatoryNos(@Parent() rule: CompletionRule): readonly number[] {
    return rule.mandatoryNos ?? [];
  }

  @ResolveField()
  makeUpAllowed(@Parent() rule: CompletionRule): boolean {
    return rule.makeUpAllowed === true;
  }
}
