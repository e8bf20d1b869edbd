import { Module } from '@nestjs/common';
import { OwnWorkFileController } from './own-work-files.controller.ts';
import { OwnWorkFileQueries } from './own-work-files.queries.ts';
import { OwnWorkQueries } from './own-work.queries.ts';
import { OwnWorkResolver } from './own-work.resolver.ts';
import { AddOwnWorkFile } from './use-cases/add-own-work-file.ts';
import { AnswerOwnWork } from './use-cases/answer-own-work.ts';
import { RecallOwnWork } from './use-cases/recall-own-work.ts';
import { RemoveOwnWork } from './use-cases/remove-own-work.ts';
import { RemoveOwnWorkFile } from './use-cases/remove-own-work-file.ts';
import { SaveOwnWork } from './use-cases/save-own-work.ts';

@Module({
  controllers: [OwnWorkFileController],
  providers: [
    AddOwnWorkFile,
    AnswerOwnWork,
    OwnWorkFileQueries,
    OwnWorkQueries,
    OwnWorkResolver,
    RecallOwnWork,
    RemoveOwnWork,
    RemoveOwnWorkFile,
    SaveOwnWork,
  ],
})
export class OwnWorkModule {}
