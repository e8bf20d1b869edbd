import { Module } from '@nestjs/common';
import { FormalCompetenceFile } from './formal-competence-file.ts';
import { FormalCompetenceQueries } from './formal-competence.queries.ts';
import { IndicatorsController } from './indicators.controller.ts';
import { FormalCompetenceResolver, FormalCompetenceRowResolver } from './indicators.resolver.ts';
import { StudyFiguresFile } from './study-figures-file.ts';
import { StudyFiguresQueries } from './study-figures.queries.ts';
import { StudyCasesResolver, StudyFiguresResolver } from './study-figures.resolver.ts';

@Module({
  controllers: [IndicatorsController],
  providers: [
    FormalCompetenceFile,
    FormalCompetenceQueries,
    FormalCompetenceResolver,
    FormalCompetenceRowResolver,
    StudyCasesResolver,
    StudyFiguresFile,
    StudyFiguresQueries,
    StudyFiguresResolver,
  ],
})
export class IndicatorsModule {}
