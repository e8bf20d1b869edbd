import { Module } from '@nestjs/common';
import { DeskQueries } from './desk.queries.ts';
import { DeskResolver, DeskSessionResolver, DeskWaitingResolver } from './desk.resolver.ts';

/** What needs a hand today. */
@Module({ providers: [DeskQueries, DeskResolver, DeskSessionResolver, DeskWaitingResolver] })
export class DeskModule {}
