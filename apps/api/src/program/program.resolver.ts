import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationQueries, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CoverageQueries, type CoverageRow } from './coverage.queries.ts';

@Resolver('MittValgCoverage')
export class ProgramResolver {
  constructor(
    private readonly coverage: CoverageQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  mittValgCoverage(@Context() context: GqlContext): Promise<CoverageRow[]> {
    return this.coverage.mittValg(viewerOf(context));
  }

  @ResolveField()
  unit(@Parent() row: CoverageRow, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(row.unitId, context.loaders);
  }
}
