import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { MyStaffQueries, type MyStaffRows, type MyStaffMemberRow } from './my-staff.queries.ts';

@Resolver('MyStaff')
export class MyStaffResolver {
  constructor(
    private readonly queries: MyStaffQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  myStaff(@Args('unitId') unitId: string | null | undefined, @Context() context: GqlContext): Promise<MyStaffRows> {
    return this.queries.of(viewerOf(context), unitId ?? null);
  }

  @ResolveField()
  units(@Parent() { unitIds }: MyStaffRows, @Context() { loaders }: GqlContext): Promise<UnitRow[]> {
    return Promise.all(unitIds.map((id) => this.organisation.unit(id, loaders)));
  }
}

@Resolver('MyStaffMember')
export class MyStaffMemberResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  person(@Parent() { personId }: MyStaffMemberRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }

  @ResolveField()
  unit(@Parent() { unitId }: MyStaffMemberRow, @Context() { loaders }: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(unitId, loaders);
  }
}
