import { Module } from '@nestjs/common';
import { FigureGoalsQueries } from './figure-goals.queries.ts';
import { FollowedFiguresResolver } from './followed-figures.resolver.ts';
import { FormalCompetenceFile } from './formal-competence-file.ts';
import { FormalCompetenceQueries } from './formal-competence.queries.ts';
import { IndicatorJobs } from './indicators.jobs.ts';
import { IndicatorsController } from './indicators.controller.ts';
import { FormalCompetenceResolver, FormalCompetenceRowResolver } from './indicators.resolver.ts';
import { SnapshotsQueries } from './snapshots.queries.ts';
import { StudyFiguresFile } from './study-figures-file.ts';
import { StudyFiguresQueries } from './study-figures.queries.ts';
import { StudyCasesResolver, StudyFiguresResolver } from './study-figures.resolver.ts';
import { RemoveFigureGoal } from './use-cases/remove-figure-goal.ts';
import { SetFigureGoal } from './use-cases/set-figure-goal.ts';
import { TakeSnapshots } from './use-cases/take-snapshots.ts';

@Module({
  controllers: [IndicatorsController],
  providers: [
    FigureGoalsQueries,
    FollowedFiguresResolver,
    IndicatorJobs,
    SnapshotsQueries,
    RemoveFigureGoal,
    SetFigureGoal,
    TakeSnapshots,
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
