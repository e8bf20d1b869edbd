import { Module } from '@nestjs/common';
import { OwnWorkQueries } from './own-work.queries.ts';
import { OwnWorkResolver } from './own-work.resolver.ts';
import { AnswerOwnWork } from './use-cases/answer-own-work.ts';
import { RecallOwnWork } from './use-cases/recall-own-work.ts';
import { RemoveOwnWork } from './use-cases/remove-own-work.ts';
import { SaveOwnWork } from './use-cases/save-own-work.ts';

@Module({ providers: [AnswerOwnWork, OwnWorkQueries, OwnWorkResolver, RecallOwnWork, RemoveOwnWork, SaveOwnWork] })
export class OwnWorkModule {}
