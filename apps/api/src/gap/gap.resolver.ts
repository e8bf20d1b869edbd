import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequirementQueries, type RequirementRow } from '../competence/requirements.queries.ts';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { gapCsvUrl, gapReportUrl } from './gap-addresses.ts';
import {
  GapQueries,
  type CellRow,
  type CountRow,
  type MatrixRows,
  type PersonCells,
  type ReportRows,
} from './gap.queries.ts';

@Resolver('GapMatrix')
export class GapMatrixResolver {
  constructor(
    private readonly queries: GapQueries,
    private readonly requirementRows: RequirementQueries,
  ) {}

  @Query()
  gapMatrix(@Args('unitId') unitId: string | undefined, @Context() context: GqlContext): Promise<MatrixRows> {
    return this.queries.matrix(viewerOf(context), unitId ?? null);
  }

  @ResolveField()
  csvUrl(@Parent() matrix: MatrixRows): string {
    return gapCsvUrl(matrix.unitId);
  }

  @ResolveField()
  requirements(@Parent() matrix: MatrixRows, @Context() context: GqlContext): Promise<RequirementRow[]> {
    const { locale, loaders } = context;
    return Promise.all(
      matrix.requirementIds.map((id) => this.requirementRows.requirement(id, viewerOf(context), locale, loaders)),
    );
  }
}

@Resolver('GapPerson')
export class GapPersonResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  person(@Parent() row: PersonCells, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(row.personId, loaders);
  }
}

@Resolver('GapCell')
export class GapCellResolver {
  constructor(
    private readonly queries: GapQueries,
    private readonly requirementRows: RequirementQueries,
  ) {}

  @Query()
  myGap(@Context() context: GqlContext): Promise<CellRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @ResolveField()
  requirement(@Parent() cell: CellRow, @Context() context: GqlContext): Promise<RequirementRow> {
    const { locale, loaders } = context;
    return this.requirementRows.requirement(cell.requirementId, viewerOf(context), locale, loaders);
  }
}

@Resolver('GapReport')
export class GapReportResolver {
  constructor(private readonly queries: GapQueries) {}

  @Query()
  gapReport(@Context() context: GqlContext): Promise<ReportRows> {
    return this.queries.report(viewerOf(context));
  }

  @ResolveField()
  csvUrl(): string {
    return gapReportUrl;
  }
}

@Resolver('GapCount')
export class GapCountResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  unit(@Parent() row: CountRow, @Context() { loaders }: GqlContext): Promise<UnitRow> | null {
    return row.unitId === null ? null : this.organisation.unit(row.unitId, loaders);
  }
}
