import { Module } from '@nestjs/common';
import { PlanQueries } from './plan.queries.ts';
import { PlanResolver } from './plan.resolver.ts';

@Module({ providers: [PlanQueries, PlanResolver] })
export class PlanModule {}
