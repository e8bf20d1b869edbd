import { Module } from '@nestjs/common';
import { TemplateQueries } from './templates.queries.ts';
import { WheelTemplateResolver } from './templates.resolver.ts';
import { KeepWheelTurning } from './use-cases/keep-wheel-turning.ts';
import { MoveTask } from './use-cases/move-task.ts';
import { SetWheelDate } from './use-cases/set-wheel-date.ts';
import { WriteTemplate } from './use-cases/write-template.ts';
import { WheelFile } from './wheel-file.ts';
import { WheelQueries } from './wheel.queries.ts';
import { YearWheelController } from './year-wheel.controller.ts';
import { YearWheelJobs } from './year-wheel.jobs.ts';
import {
  DeskTasksResolver,
  WheelOwnerResolver,
  WheelTaskEventResolver,
  WheelTaskResolver,
  YearWheelResolver,
} from './year-wheel.resolver.ts';

/** Dates that become tasks with an owner. */
@Module({
  controllers: [YearWheelController],
  providers: [
    DeskTasksResolver,
    KeepWheelTurning,
    MoveTask,
    SetWheelDate,
    TemplateQueries,
    WheelFile,
    WheelOwnerResolver,
    WheelQueries,
    WheelTaskEventResolver,
    WheelTaskResolver,
    WheelTemplateResolver,
    WriteTemplate,
    YearWheelJobs,
    YearWheelResolver,
  ],
})
export class YearWheelModule {}
