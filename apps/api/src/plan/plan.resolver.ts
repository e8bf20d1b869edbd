import { Query, Resolver } from '@nestjs/graphql';
import type { Plan } from '@kompetanse/contract';
import { PlanQueries } from './plan.queries.ts';

@Resolver('Plan')
export class PlanResolver {
  constructor(private readonly queries: PlanQueries) {}

  @Query()
  plan(): Promise<Plan | null> {
    return this.queries.plan();
  }
}
