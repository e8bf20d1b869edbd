import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Competence } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CompetenceQueries } from '../competence/competence.queries.ts';
import { CourseQueries, type CourseRow, type RunRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { renewalsCsvUrl } from './gap-addresses.ts';
import {
  RenewalQueries,
  type RenewalListRows,
  type RenewalRow,
  type RenewalWish,
  type RunRenewalRow,
} from './renewal.queries.ts';
import { NameRenewalCourse, type NamedRenewalCourse } from './use-cases/name-renewal-course.ts';

type Found<Row> = Promise<Row> | null;

@Resolver('Renewal')
export class RenewalResolver {
  constructor(
    private readonly queries: RenewalQueries,
    private readonly competences: CompetenceQueries,
    private readonly organisation: OrganisationQueries,
    private readonly courseRows: CourseQueries,
  ) {}

  @Query()
  myRenewals(@Context() context: GqlContext): Promise<RenewalRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  renewals(@Args() wish: RenewalWish, @Context() context: GqlContext): Promise<RenewalListRows> {
    return this.queries.staff(viewerOf(context), wish);
  }

  @ResolveField()
  person(@Parent() { personId }: RenewalRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }

  @ResolveField()
  competence(@Parent() { competenceId }: RenewalRow, @Context() { locale, loaders }: GqlContext): Promise<Competence> {
    return this.competences.competence(competenceId, locale, loaders);
  }

  @ResolveField()
  courses(@Parent() { courseIds }: RenewalRow, @Context() { loaders }: GqlContext): Promise<CourseRow[]> {
    return Promise.all(courseIds.map((id) => this.courseRows.course(id, loaders)));
  }

  @ResolveField()
  nextRun(@Parent() { nextRunId }: RenewalRow, @Context() { loaders }: GqlContext): Found<RunRow> {
    return nextRunId === null ? null : this.courseRows.runById(nextRunId, loaders);
  }

  @ResolveField()
  booked(@Parent() { bookedId }: RenewalRow, @Context() { loaders }: GqlContext): Found<RunRow> {
    return bookedId === null ? null : this.courseRows.runById(bookedId, loaders);
  }
}

@Resolver('RenewalList')
export class RenewalListResolver {
  @ResolveField()
  csvUrl(@Parent() { wish }: RenewalListRows): string {
    return renewalsCsvUrl(wish);
  }
}

@Resolver('CourseRun')
export class RunRenewalsResolver {
  constructor(private readonly queries: RenewalQueries) {}

  @ResolveField()
  renewals(@Parent() run: RunRow, @Context() { viewer }: GqlContext): Promise<RunRenewalRow[]> | [] {
    return viewer === null ? [] : this.queries.ofRun(viewer, run.id);
  }
}

@Resolver('RunRenewal')
export class RunRenewalResolver {
  constructor(
    private readonly competences: CompetenceQueries,
    private readonly courseRows: CourseQueries,
  ) {}

  @ResolveField()
  competence(
    @Parent() { competenceId }: RunRenewalRow,
    @Context() { locale, loaders }: GqlContext,
  ): Promise<Competence> {
    return this.competences.competence(competenceId, locale, loaders);
  }

  @ResolveField()
  instead(@Parent() { insteadIds }: RunRenewalRow, @Context() { loaders }: GqlContext): Promise<CourseRow[]> {
    return Promise.all(insteadIds.map((id) => this.courseRows.course(id, loaders)));
  }

  @ResolveField()
  insteadRun(@Parent() { insteadRunId }: RunRenewalRow, @Context() { loaders }: GqlContext): Found<RunRow> {
    return insteadRunId === null ? null : this.courseRows.runById(insteadRunId, loaders);
  }
}

@Resolver('Competence')
export class RenewalCourseResolver {
  constructor(
    private readonly queries: RenewalQueries,
    private readonly competences: CompetenceQueries,
    private readonly courseRows: CourseQueries,
    private readonly name: NameRenewalCourse,
  ) {}

  @ResolveField()
  async renewalCourse(@Parent() { id }: Competence, @Context() { loaders }: GqlContext): Promise<CourseRow | null> {
    const course = await this.queries.renewalCourse(id, loaders);
    return course === null ? null : this.courseRows.course(course, loaders);
  }

  @Mutation()
  async nameRenewalCourse(
    @Args() named: NamedRenewalCourse,
    @Context() context: GqlContext,
  ): Promise<Competence | Refuse> {
    const answer = await this.name.run(viewerOf(context), named);
    return isRefuse(answer)
      ? answer
      : this.competences.competence(answer.competenceId, context.locale, context.loaders);
  }
}
