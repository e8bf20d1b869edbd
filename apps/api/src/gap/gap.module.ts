import { Module } from '@nestjs/common';
import { GapController } from './gap.controller.ts';
import { GapFile } from './gap-file.ts';
import { GapQueries } from './gap.queries.ts';
import {
  GapCellResolver,
  GapCountResolver,
  GapMatrixResolver,
  GapPersonResolver,
  GapReportResolver,
} from './gap.resolver.ts';
import { HeldQueries } from './held.queries.ts';
import { HeldResolver } from './held.resolver.ts';

@Module({
  controllers: [GapController],
  providers: [
    GapCellResolver,
    GapCountResolver,
    GapFile,
    GapMatrixResolver,
    GapPersonResolver,
    GapQueries,
    GapReportResolver,
    HeldQueries,
    HeldResolver,
  ],
})
export class GapModule {}
