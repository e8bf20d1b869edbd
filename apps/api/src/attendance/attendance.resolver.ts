import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttendanceInput, AttendanceMark } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { EnrolmentQueries, type EnrolmentRow } from '../enrolment/enrolment.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { AttendanceQueries, type AttendanceRow, type CorrectionRow } from './attendance.queries.ts';
import { MakeUpQueries, type MakeUpRow, type OfferRow } from './make-up.queries.ts';
import { CompleteRun, type CompletedRun } from './use-cases/complete-run.ts';
import { ConfirmOwnWork } from './use-cases/confirm-own-work.ts';
import { CorrectAttendance } from './use-cases/correct-attendance.ts';
import { RecordAttendance, type Recorded } from './use-cases/record-attendance.ts';

interface CorrectionArgs {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly mark: AttendanceMark;
  readonly minutes?: number | null;
  readonly reason: string;
}

type Changed = { readonly enrolmentId: string } | Refuse;

/** Who was there, and how a run ends. */
@Resolver('Enrolment')
export class AttendanceResolver {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly makeUpQueries: MakeUpQueries,
    private readonly enrolments: EnrolmentQueries,
    private readonly record: RecordAttendance,
    private readonly correct: CorrectAttendance,
    private readonly ownWork: ConfirmOwnWork,
    private readonly complete: CompleteRun,
  ) {}

  @ResolveField()
  attendance(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<AttendanceRow[]> {
    return this.queries.of(enrolment.id, context.loaders);
  }

  @ResolveField()
  corrections(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<CorrectionRow[]> {
    return this.queries.corrections(viewerOf(context), enrolment.id, context.loaders);
  }

  @ResolveField()
  ownWorkDone(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<boolean> {
    return this.queries.ownWorkDone(enrolment.id, context.loaders);
  }

  @ResolveField()
  makeUps(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<MakeUpRow[]> {
    return this.makeUpQueries.of(viewerOf(context), enrolment.id, context.loaders);
  }

  @ResolveField()
  makeUpOffers(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<OfferRow[]> {
    return this.makeUpQueries.offers(viewerOf(context), enrolment.id, context.loaders);
  }

  @Mutation()
  recordAttendance(
    @Args('sessionId') sessionId: string,
    @Args('marks') marks: AttendanceInput[],
    @Context() context: GqlContext,
  ): Promise<Recorded | Refuse> {
    return this.record.run(viewerOf(context), sessionId, marks);
  }

  @Mutation()
  async correctAttendance(
    @Args() wish: CorrectionArgs,
    @Context() context: GqlContext,
  ): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.correct.run(viewerOf(context), { ...wish, minutes: wish.minutes ?? null }));
  }

  @Mutation()
  async confirmOwnWork(
    @Args('enrolmentId') enrolmentId: string,
    @Args('done') done: boolean,
    @Context() context: GqlContext,
  ): Promise<EnrolmentRow | Refuse | null> {
    return this.changed(await this.ownWork.run(viewerOf(context), enrolmentId, done));
  }

  @Mutation()
  completeRun(@Args('runId') runId: string, @Context() context: GqlContext): Promise<CompletedRun | Refuse> {
    return this.complete.run(viewerOf(context), runId);
  }

  private async changed(answer: Changed): Promise<EnrolmentRow | Refuse | null> {
    return isRefuse(answer) ? answer : this.enrolments.byId(answer.enrolmentId);
  }
}

@Resolver('AttendanceCorrection')
export class CorrectionResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  actor(@Parent() correction: CorrectionRow, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(correction.actorId, context.loaders);
  }
}
