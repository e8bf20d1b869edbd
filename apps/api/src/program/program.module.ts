import { Module } from '@nestjs/common';
import { CardQueries } from './card.queries.ts';
import { ProgramCardResolver, ProgramCountResolver, ProgramPersonResolver } from './card.resolver.ts';
import { CoverageQueries } from './coverage.queries.ts';
import { CoverageResolver, MittValgPersonResolver } from './coverage.resolver.ts';
import { CoverageStaffQueries } from './coverage-staff.queries.ts';
import { ParticipationQueries } from './participation.queries.ts';
import { ElementProgressResolver, ExemptionResolver, ParticipationResolver } from './participation.resolver.ts';
import { ProgramQueries } from './programs.queries.ts';
import { ProgramElementResolver, ProgramsResolver } from './programs.resolver.ts';
import { CopyProgram } from './use-cases/copy-program.ts';
import { ExemptFromProgram } from './use-cases/exempt-from-program.ts';
import { LiftExemption } from './use-cases/lift-exemption.ts';
import { MoveProgram } from './use-cases/move-program.ts';
import { WriteProgram } from './use-cases/write-program.ts';

/** Programmes with three strands, how far people have come, and the coverage of Mitt valg. */
@Module({
  providers: [
    CardQueries,
    CopyProgram,
    CoverageQueries,
    CoverageResolver,
    CoverageStaffQueries,
    ElementProgressResolver,
    ExemptFromProgram,
    ExemptionResolver,
    LiftExemption,
    MittValgPersonResolver,
    MoveProgram,
    ParticipationQueries,
    ParticipationResolver,
    ProgramCardResolver,
    ProgramCountResolver,
    ProgramElementResolver,
    ProgramPersonResolver,
    ProgramQueries,
    ProgramsResolver,
    WriteProgram,
  ],
})
export class ProgramModule {}
