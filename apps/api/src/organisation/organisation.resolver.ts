import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ImportBatch } from '@kompetanse/contract';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { OrganisationQueries, type UnitRow } from './organisation.queries.ts';
import { StaffQueries, type StaffFilter, type StaffPageRows } from './staff.queries.ts';

@Resolver('OrgUnit')
export class OrganisationResolver {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly staffQueries: StaffQueries,
  ) {}

  @Query()
  orgUnits(): Promise<UnitRow[]> {
    return this.queries.units();
  }

  @Query()
  staff(@Args() filter: StaffFilter, @Context() context: GqlContext): Promise<StaffPageRows> {
    return this.staffQueries.staff(viewerOf(context), context.locale, filter);
  }

  @Query()
  importBatches(): Promise<ImportBatch[]> {
    return this.staffQueries.importBatches();
  }

  @ResolveField()
  staffCount(@Parent() unit: UnitRow, @Context() context: GqlContext): Promise<number> {
    return this.queries.staffCount(unit.id, context.loaders);
  }
}
