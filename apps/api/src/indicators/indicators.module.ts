import { Module } from '@nestjs/common';
import { FormalCompetenceFile } from './formal-competence-file.ts';
import { FormalCompetenceQueries } from './formal-competence.queries.ts';
import { IndicatorsController } from './indicators.controller.ts';
import { FormalCompetenceResolver, FormalCompetenceRowResolver } from './indicators.resolver.ts';

@Module({
  controllers: [IndicatorsController],
  providers: [FormalCompetenceFile, FormalCompetenceQueries, FormalCompetenceResolver, FormalCompetenceRowResolver],
})
export class IndicatorsModule {}
