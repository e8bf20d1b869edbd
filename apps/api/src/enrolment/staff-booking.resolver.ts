import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { StaffBookingQueries, type BookableStaffRow } from './staff-booking.queries.ts';
import { BookStaff, type StaffBookingRow, type StaffBookingWish } from './use-cases/book-staff.ts';

@Resolver()
export class StaffBookingResolver {
  constructor(
    private readonly queries: StaffBookingQueries,
    private readonly bookStaffUseCase: BookStaff,
  ) {}

  @Query()
  bookableStaff(
    @Args('runId') runId: string,
    @Args('search') search: string | null | undefined,
    @Context() context: GqlContext,
  ): Promise<BookableStaffRow[]> {
    return this.queries.bookable(viewerOf(context), runId, search);
  }

  @Mutation()
  bookStaff(
    @Args() wish: StaffBookingWish,
    @Context() context: GqlContext,
  ): Promise<{ people: StaffBookingRow[] } | Refuse> {
    return this.bookStaffUseCase.run(viewerOf(context), wish, context.repeatKey);
  }
}

@Resolver('BookableStaff')
export class BookableStaffResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  person(@Parent() { personId }: BookableStaffRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, context.loaders);
  }
}
