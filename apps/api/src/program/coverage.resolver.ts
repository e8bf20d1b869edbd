import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CoverageQueries, type CoveragePoint, type CoverageRow } from './coverage.queries.ts';
import { CoverageStaffQueries, type CoveragePerson } from './coverage-staff.queries.ts';

@Resolver('MittValgCoverage')
export class CoverageResolver {
  constructor(
    private readonly coverage: CoverageQueries,
    private readonly staff: CoverageStaffQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  mittValgCoverage(@Context() context: GqlContext): Promise<CoverageRow[]> {
    return this.coverage.mittValg(viewerOf(context));
  }

  @Query()
  mittValgOverTime(@Context() context: GqlContext): Promise<CoveragePoint[]> {
    return this.coverage.overTime(viewerOf(context));
  }

  @Query()
  mittValgStaff(@Args('unitId') unitId: string, @Context() context: GqlContext): Promise<CoveragePerson[] | null> {
    return this.staff.of(viewerOf(context), unitId);
  }

  @ResolveField()
  unit(@Parent() row: CoverageRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(row.unitId, context.loaders);
  }
}

@Resolver('MittValgPerson')
export class MittValgPersonResolver {
  constructor(
    private readonly courses: CourseQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @ResolveField()
  person(@Parent() { personId }: CoveragePerson, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }

  @ResolveField()
  run(@Parent() { runId }: CoveragePerson, @Context() { loaders }: GqlContext): Promise<RunRow> | null {
    return runId === null ? null : this.courses.runById(runId, loaders);
  }
}
