import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { SemesterAction } from '@kompetanse/domain/studies';
import { FurtherEducationQueries, type ApplicationRow } from '../further-education/further-education.queries.ts';
import { OrganisationQueries, type PersonRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { SemesterRow } from './semester-rows.ts';
import { EvidenceQueries, type EvidenceRow } from './evidence.queries.ts';
import { StudyQueries, type StandingRow } from './studies.queries.ts';
import { AnswerResult } from './use-cases/answer-result.ts';
import { CompleteStudy } from './use-cases/complete-study.ts';
import { ConfirmSemester } from './use-cases/confirm-semester.ts';
import { DropOut, type Ending } from './use-cases/drop-out.ts';
import { PlanPayout, type PlannedPayout } from './use-cases/plan-payout.ts';
import { PlanSemesters, type WrittenPlan } from './use-cases/plan-semesters.ts';
import { RecordPayout, type Payout } from './use-cases/record-payout.ts';
import { RemoveEvidence } from './use-cases/remove-evidence.ts';
import { ReportResult, type Told } from './use-cases/report-result.ts';
import { RetakeSemester, type Retake } from './use-cases/retake-semester.ts';

type Changed = Promise<{ applicationId: string } | Refuse>;
type Answer = Promise<ApplicationRow | Refuse | null>;

@Resolver('FurtherEducationApplication')
export class StudyResolver {
  constructor(
    private readonly queries: StudyQueries,
    private readonly applications: FurtherEducationQueries,
    private readonly confirm: ConfirmSemester,
    private readonly report: ReportResult,
    private readonly removeFile: RemoveEvidence,
    private readonly answer: AnswerResult,
    private readonly retake: RetakeSemester,
    private readonly plan: PlanSemesters,
    private readonly planMoney: PlanPayout,
    private readonly record: RecordPayout,
    private readonly complete: CompleteStudy,
    private readonly dropOut: DropOut,
  ) {}

  @Mutation()
  confirmSemester(@Args('semesterId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.confirm.run(viewerOf(context), id));
  }

  @Mutation()
  reportResult(@Args() told: Told, @Context() context: GqlContext): Answer {
    return this.changed(context, this.report.run(viewerOf(context), told));
  }

  @Mutation()
  removeEvidence(@Args() file: { semesterId: string; fileId: string }, @Context() context: GqlContext): Answer {
    return this.changed(context, this.removeFile.run(viewerOf(context), file));
  }

  @Mutation()
  verifyResult(
    @Args('semesterId') semesterId: string,
    @Args('version') version: number,
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.answer.run(viewerOf(context), { semesterId, version, reason: null }));
  }

  @Mutation()
  sendBackResult(
    @Args() sent: { semesterId: string; version: number; reason: string },
    @Context() context: GqlContext,
  ): Answer {
    return this.changed(context, this.answer.run(viewerOf(context), sent));
  }

  @Mutation()
  retakeSemester(@Args() retake: Retake, @Context() context: GqlContext): Answer {
    return this.changed(context, this.retake.run(viewerOf(context), retake));
  }

  @Mutation()
  planSemesters(@Args() plan: WrittenPlan, @Context() context: GqlContext): Answer {
    return this.changed(context, this.plan.run(viewerOf(context), plan));
  }

  @Mutation()
  planPayout(@Args() planned: PlannedPayout, @Context() context: GqlContext): Answer {
    return this.changed(context, this.planMoney.run(viewerOf(context), planned));
  }

  @Mutation()
  recordPayout(@Args() payout: Payout, @Context() context: GqlContext): Answer {
    return this.changed(context, this.record.run(viewerOf(context), payout));
  }

  @Mutation()
  completeStudy(@Args('applicationId') id: string, @Context() context: GqlContext): Answer {
    return this.changed(context, this.complete.run(viewerOf(context), id));
  }

  @Mutation()
  dropOutOfStudy(@Args() ending: Ending, @Context() context: GqlContext): Answer {
    return this.changed(context, this.dropOut.run(viewerOf(context), ending));
  }

  @ResolveField()
  semesters(@Parent() { id }: ApplicationRow, @Context() { loaders }: GqlContext): Promise<SemesterRow[]> {
    return this.queries.semesters(id, loaders);
  }

  @ResolveField()
  standing(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<StandingRow> {
    return this.queries.standing(viewerOf(context), application, context.loaders);
  }

  private async changed(context: GqlContext, work: Changed): Answer {
    const answer = await work;
    return isRefuse(answer) ? answer : this.applications.visible(viewerOf(context), answer.applicationId);
  }
}

@Resolver('StudySemester')
export class SemesterResolver {
  constructor(
    private readonly queries: StudyQueries,
    private readonly files: EvidenceQueries,
    private readonly organisation: OrganisationQueries,
  ) {}

  @ResolveField()
  late(@Parent() semester: SemesterRow): boolean {
    return this.queries.isLate(semester);
  }

  @ResolveField()
  evidence(@Parent() { id }: SemesterRow, @Context() { loaders }: GqlContext): Promise<EvidenceRow[]> {
    return this.files.ofSemester(id, loaders);
  }

  @ResolveField()
  again(@Parent() { followsId }: SemesterRow): boolean {
    return followsId !== null;
  }

  @ResolveField()
  verifiedBy(@Parent() { verifiedById }: SemesterRow, @Context() { loaders }: GqlContext): Promise<PersonRow> | null {
    return verifiedById === null ? null : this.organisation.person(verifiedById, loaders);
  }

  @ResolveField()
  actions(@Parent() semester: SemesterRow, @Context() context: GqlContext): Promise<SemesterAction[]> {
    return this.queries.actions(viewerOf(context), semester, context.loaders);
  }
}
