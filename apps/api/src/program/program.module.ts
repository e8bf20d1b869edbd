import { Module } from '@nestjs/common';
import { CoverageQueries } from './coverage.queries.ts';
import { ProgramResolver } from './program.resolver.ts';

@Module({ providers: [CoverageQueries, ProgramResolver] })
export class ProgramModule {}
