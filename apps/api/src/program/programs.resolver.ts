import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { CourseQueries, type CourseRow } from '../courses/courses.queries.ts';
import type { UnitRow } from '../organisation/organisation.queries.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { titled } from './titled.ts';
import { ProgramQueries, type ElementRow, type ProfileRow, type ProgramRow } from './programs.queries.ts';
import { CopyProgram } from './use-cases/copy-program.ts';
import { MoveProgram, type ProgramStep } from './use-cases/move-program.ts';
import { WriteProgram, type ProgramEdit } from './use-cases/write-program.ts';

type Shown = Promise<ProgramRow | Refuse | null>;

@Resolver('Program')
export class ProgramsResolver {
  constructor(
    private readonly queries: ProgramQueries,
    private readonly write: WriteProgram,
    private readonly move: MoveProgram,
    private readonly copy: CopyProgram,
  ) {}

  @Query()
  programs(@Context() context: GqlContext): Promise<ProgramRow[]> {
    return this.queries.listed(viewerOf(context));
  }

  @Query()
  program(@Args('id') id: string, @Context() context: GqlContext): Promise<ProgramRow | null> {
    return this.queries.one(viewerOf(context), id);
  }

  @Mutation()
  writeProgram(@Args() edit: ProgramEdit, @Context() context: GqlContext): Shown {
    return this.shown(this.write.run(viewerOf(context), edit), context);
  }

  @Mutation()
  moveProgram(@Args() step: ProgramStep, @Context() context: GqlContext): Shown {
    return this.shown(this.move.run(viewerOf(context), step), context);
  }

  @Mutation()
  copyProgram(@Args('programId') programId: string, @Context() context: GqlContext): Shown {
    return this.shown(this.copy.run(viewerOf(context), programId), context);
  }

  @ResolveField()
  title(@Parent() program: ProgramRow, @Context() { locale }: GqlContext): string {
    return titled(program, locale);
  }

  @ResolveField()
  units(@Parent() { id }: ProgramRow, @Context() { loaders }: GqlContext): Promise<UnitRow[]> {
    return this.queries.units(id, loaders);
  }

  @ResolveField()
  profiles(@Parent() { id }: ProgramRow, @Context() { locale, loaders }: GqlContext): Promise<ProfileRow[]> {
    return this.queries.profiles(id, locale, loaders);
  }

  @ResolveField()
  elements(@Parent() { id }: ProgramRow, @Context() { loaders }: GqlContext): Promise<ElementRow[]> {
    return this.queries.elements(id, loaders);
  }

  private async shown(work: Promise<{ programId: string } | Refuse>, context: GqlContext): Shown {
    const answer = await work;
    return isRefuse(answer) ? answer : this.queries.one(viewerOf(context), answer.programId);
  }
}

@Resolver('ProgramElement')
export class ProgramElementResolver {
  constructor(private readonly courses: CourseQueries) {}

  @ResolveField()
  title(@Parent() element: ElementRow, @Context() { locale }: GqlContext): string {
    return titled(element, locale);
  }

  @ResolveField()
  course(@Parent() { courseId }: ElementRow, @Context() { loaders }: GqlContext): Promise<CourseRow> | null {
    return courseId === null ? null : this.courses.course(courseId, loaders);
  }
}
