import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ElementState, ParticipationState } from '@kompetanse/contract';
import type { StrandStanding } from '@kompetanse/domain/program';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type RunRow } from '../courses/courses.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { exemptionOf, progressOf, type ElementProgressRow } from './element-progress.ts';
import type { ExemptedPerson } from './exempting.ts';
import { ParticipationQueries, type ExemptionRow, type ParticipationRow } from './participation.queries.ts';
import { ProgramQueries, type ElementRow, type ProgramRow } from './programs.queries.ts';
import { ExemptFromProgram, type ExemptionWish } from './use-cases/exempt-from-program.ts';
import { LiftExemption } from './use-cases/lift-exemption.ts';

type Shown = Promise<ParticipationRow | Refuse | null>;

@Resolver('Participation')
export class ParticipationResolver {
  constructor(
    private readonly queries: ParticipationQueries,
    private readonly programs: ProgramQueries,
    private readonly organisation: OrganisationQueries,
    private readonly exempt: ExemptFromProgram,
    private readonly lift: LiftExemption,
  ) {}

  @Query()
  myPrograms(@Context() context: GqlContext): Promise<ParticipationRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  participation(@Args() of: ExemptedPerson, @Context() context: GqlContext): Promise<ParticipationRow | null> {
    return this.queries.of(viewerOf(context), of.programId, of.personId);
  }

  @Mutation()
  exemptFromProgram(@Args() wish: ExemptionWish, @Context() context: GqlContext): Shown {
    return this.shown(this.exempt.run(viewerOf(context), wish), context);
  }

  @Mutation()
  liftExemption(@Args('exemptionId') id: string, @Context() context: GqlContext): Shown {
    return this.shown(this.lift.run(viewerOf(context), id), context);
  }

  @ResolveField()
  program(@Parent() { programId }: ParticipationRow, @Context() context: GqlContext): Promise<ProgramRow> {
    return this.programs.known(viewerOf(context), programId, context.loaders);
  }

  @ResolveField()
  person(@Parent() { personId }: ParticipationRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(personId, loaders);
  }

  @ResolveField()
  state(@Parent() { standing }: ParticipationRow): ParticipationState {
    return standing.state;
  }

  @ResolveField()
  late(@Parent() { standing }: ParticipationRow): boolean {
    return standing.late;
  }

  @ResolveField()
  strands(@Parent() { standing }: ParticipationRow): readonly StrandStanding[] {
    return standing.strands;
  }

  @ResolveField()
  elements(@Parent() row: ParticipationRow): ElementProgressRow[] {
    return progressOf(row);
  }

  @ResolveField()
  exemption(@Parent() { exemptions }: ParticipationRow): ExemptionRow | null {
    return exemptionOf(exemptions, null);
  }

  private async shown(work: Promise<ExemptedPerson | Refuse>, context: GqlContext): Shown {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.of(viewerOf(context), answer.programId, answer.personId);
  }
}

@Resolver('ElementProgress')
export class ElementProgressResolver {
  constructor(
    private readonly queries: ParticipationQueries,
    private readonly courses: CourseQueries,
  ) {}

  @ResolveField()
  element(@Parent() row: ElementProgressRow): ElementRow {
    return row.element;
  }

  @ResolveField()
  state(@Parent() row: ElementProgressRow): ElementState {
    return row.state;
  }

  @ResolveField()
  async openRuns(
    @Parent() { element, bookable }: ElementProgressRow,
    @Args('first') first: number,
    @Context() { loaders }: GqlContext,
  ): Promise<RunRow[]> {
    const ids = bookable ? await this.queries.openRunIds(element.id, loaders) : [];
    return Promise.all(ids.slice(0, first).map((id) => this.courses.runById(id, loaders)));
  }
}

@Resolver('Exemption')
export class ExemptionResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  grantedBy(@Parent() { grantedById }: ExemptionRow, @Context() { loaders }: GqlContext): Promise<PersonRow> {
    return this.organisation.person(grantedById, loaders);
  }

  @ResolveField()
  grantedAt(@Parent() { grantedAt }: ExemptionRow): Date {
    return new Date(grantedAt);
  }
}
