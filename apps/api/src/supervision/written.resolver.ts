import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SupervisionTextInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { TextKept } from './typed-text.ts';
import { FinaliseNote } from './use-cases/finalise-note.ts';
import { WriteAgenda } from './use-cases/write-agenda.ts';
import { WriteNote } from './use-cases/write-note.ts';
import { WrittenQueries, type MeetingPageRow, type OpenedText } from './written.queries.ts';

@Resolver('SupervisionMeeting')
export class SupervisionMeetingResolver {
  constructor(
    private readonly queries: WrittenQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @Query()
  supervisionMeeting(
    @Args('sessionId') sessionId: string,
    @Context() context: GqlContext,
  ): Promise<MeetingPageRow | null> {
    return this.queries.meeting(viewerOf(context), sessionId);
  }

  @ResolveField()
  supervisor(@Parent() page: MeetingPageRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(page.supervisorId, context.loaders);
  }

  @ResolveField()
  agenda(@Parent() page: MeetingPageRow): Promise<OpenedText | null> {
    return this.queries.agenda(page.session.id);
  }

  @ResolveField()
  note(@Parent() page: MeetingPageRow): Promise<OpenedText | null> {
    return this.queries.note(page.session.id);
  }

  @ResolveField()
  async readers(@Parent() page: MeetingPageRow, @Context() context: GqlContext): Promise<PersonRow[]> {
    const ids = await this.queries.readerIds(page.session.id);
    return Promise.all(ids.map((id) => this.organisation.person(id, context.loaders)));
  }
}

@Resolver('SupervisionText')
export class SupervisionTextResolver {
  constructor(
    private readonly organisation: OrganisationQueries,
    private readonly write: WriteNote,
    private readonly finalise: FinaliseNote,
    private readonly agenda: WriteAgenda,
  ) {}

  @ResolveField()
  author(@Parent() text: OpenedText, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(text.authorId, context.loaders);
  }

  @Mutation()
  writeSupervisionNote(
    @Args('input') input: SupervisionTextInput,
    @Context() context: GqlContext,
  ): Promise<TextKept | Refuse> {
    return this.write.run(viewerOf(context), input);
  }

  @Mutation()
  finaliseSupervisionNote(
    @Args('sessionId') sessionId: string,
    @Args('version') version: number,
    @Context() context: GqlContext,
  ): Promise<TextKept | Refuse> {
    return this.finalise.run(viewerOf(context), sessionId, version);
  }

  @Mutation()
  writeSupervisionAgenda(
    @Args('input') input: SupervisionTextInput,
    @Context() context: GqlContext,
  ): Promise<TextKept | Refuse> {
    return this.agenda.run(viewerOf(context), input);
  }
}
