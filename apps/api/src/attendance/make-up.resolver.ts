import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow, type SessionRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { MakeUpQueries, type MakeUpRow, type OfferedSession, type OfferRow } from './make-up.queries.ts';
import { BookMakeUp, type MakeUpBooking } from './use-cases/book-make-up.ts';
import { CancelMakeUp } from './use-cases/cancel-make-up.ts';

type Changed = { readonly makeUpId: string } | Refuse;

@Resolver('MakeUp')
export class MakeUpResolver {
  constructor(
    private readonly queries: MakeUpQueries,
    private readonly courses: CourseQueries,
    private readonly organisation: OrganisationQueries,
    private readonly book: BookMakeUp,
    private readonly cancel: CancelMakeUp,
  ) {}

  @Mutation()
  async bookMakeUp(@Args() wish: MakeUpBooking, @Context() context: GqlContext): Promise<MakeUpRow | Refuse | null> {
    return this.changed(await this.book.run(viewerOf(context), wish));
  }

  @Mutation()
  async cancelMakeUp(
    @Args('makeUpId') makeUpId: string,
    @Context() context: GqlContext,
  ): Promise<MakeUpRow | Refuse | null> {
    return this.changed(await this.cancel.run(viewerOf(context), makeUpId));
  }

  @ResolveField()
  person(@Parent() makeUp: MakeUpRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(makeUp.personId, context.loaders);
  }

  @ResolveField()
  missed(@Parent() makeUp: MakeUpRow, @Context() context: GqlContext): Promise<SessionRow> {
    return this.queries.session(makeUp.missedId, context.loaders);
  }

  @ResolveField()
  taken(@Parent() makeUp: MakeUpRow, @Context() context: GqlContext): Promise<SessionRow> {
    return this.queries.session(makeUp.takenId, context.loaders);
  }

  @ResolveField()
  run(@Parent() makeUp: MakeUpRow, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(makeUp.runId, context.loaders);
  }

  private async changed(answer: Changed): Promise<MakeUpRow | Refuse | null> {
    return isRefuse(answer) ? answer : this.queries.byId(answer.makeUpId);
  }
}

@Resolver('MakeUpOffer')
export class MakeUpOfferResolver {
  constructor(private readonly queries: MakeUpQueries) {}

  @Query()
  makeUpOffers(@Args('enrolmentId') enrolmentId: string, @Context() context: GqlContext): Promise<OfferRow[]> {
    return this.queries.offers(viewerOf(context), enrolmentId, context.loaders);
  }

  @ResolveField()
  missed(@Parent() offer: OfferRow, @Context() context: GqlContext): Promise<SessionRow> {
    return this.queries.session(offer.missedId, context.loaders);
  }
}

@Resolver('MakeUpSession')
export class MakeUpSessionResolver {
  constructor(private readonly courses: CourseQueries) {}

  @ResolveField()
  run(@Parent() offered: OfferedSession, @Context() context: GqlContext): Promise<RunRow> {
    return this.courses.runById(offered.runId, context.loaders);
  }
}

@Resolver('CourseSession')
export class SessionGuestsResolver {
  constructor(private readonly queries: MakeUpQueries) {}

  @ResolveField()
  guests(@Parent() session: SessionRow, @Context() context: GqlContext): Promise<MakeUpRow[]> {
    return this.queries.guests(viewerOf(context), session.id, context.loaders);
  }
}
