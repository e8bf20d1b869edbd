import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { InvitationQueries, type InvitationRow } from './invitations.queries.ts';
import { InviteStaff, type InvitationWish, type StaffInvitationRow } from './use-cases/invite-staff.ts';

@Resolver('CourseInvitation')
export class InvitationResolver {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly courses: CourseQueries,
    private readonly organisation: OrganisationQueries,
    private readonly inviteStaffUseCase: InviteStaff,
  ) {}

  @Query()
  myInvitations(@Context() context: GqlContext): Promise<InvitationRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Mutation()
  inviteStaff(
    @Args() wish: InvitationWish,
    @Context() context: GqlContext,
  ): Promise<{ people: StaffInvitationRow[] } | Refuse> {
    return this.inviteStaffUseCase.run(viewerOf(context), wish);
  }

  @ResolveField()
  run(@Parent() { runId }: InvitationRow, @Context() { loaders }: GqlContext): Promise<RunRow> {
    return this.courses.runById(runId, loaders);
  }

  @ResolveField()
  invitedBy(@Parent() { invitedById }: InvitationRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(invitedById, loaders);
  }
}
