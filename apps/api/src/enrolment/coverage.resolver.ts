import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AbsenceRule } from '@kompetanse/contract';
import { daysOverLimit } from '@kompetanse/domain/enrolment';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import type { EarlierRequestRow, RequestAnswerRow } from './booking-requests.queries.ts';
import { CoverageQueries, type CoverageRow } from './coverage.queries.ts';
import type { EventRow } from './enrolment.queries.ts';

@Resolver('CoverageDay')
export class CoverageDayResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  away(@Parent() { awayIds }: CoverageRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    return Promise.all(awayIds.map((id) => this.organisation.person(id, context.loaders)));
  }

  @ResolveField()
  asking(@Parent() { askingIds }: CoverageRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    return Promise.all(askingIds.map((id) => this.organisation.person(id, context.loaders)));
  }

  @ResolveField()
  over(@Parent() day: CoverageRow & { limit: number | null }): boolean {
    return daysOverLimit([day], day.limit).length > 0;
  }
}

@Resolver('OrgUnit')
export class UnitLimitResolver {
  constructor(private readonly coverageQueries: CoverageQueries) {}

  @ResolveField()
  async absenceLimit(@Parent() unit: UnitRow, @Context() context: GqlContext): Promise<number | null> {
    return (await this.coverageQueries.limit(unit.id, context.loaders)).limit;
  }

  @ResolveField()
  async absenceRule(@Parent() unit: UnitRow, @Context() context: GqlContext): Promise<AbsenceRule> {
    return (await this.coverageQueries.limit(unit.id, context.loaders)).rule;
  }
}

@Resolver('EarlierRequest')
export class EarlierRequestResolver {
  @ResolveField()
  courseTitle(@Parent() { titles }: EarlierRequestRow, @Context() { locale }: GqlContext): string {
    return titles[locale];
  }
}

@Resolver('RequestAnswer')
export class RequestAnswerResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  decidedBy(@Parent() { decidedById }: RequestAnswerRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(decidedById, context.loaders);
  }

  @ResolveField()
  actedFor(@Parent() { actedForId }: RequestAnswerRow, @Context() context: GqlContext): Promise<PersonRow> | null {
    return actedForId === null ? null : this.organisation.person(actedForId, context.loaders);
  }
}

@Resolver('EnrolmentEvent')
export class EnrolmentEventResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  actor(@Parent() { actorId }: EventRow, @Context() context: GqlContext): Promise<PersonRow> | null {
    return actorId === null ? null : this.organisation.person(actorId, context.loaders);
  }

  @ResolveField()
  actedFor(@Parent() { actedForId }: EventRow, @Context() context: GqlContext): Promise<PersonRow> | null {
    return actedForId === null ? null : this.organisation.person(actedForId, context.loaders);
  }
}
