import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import type { EnrolmentRow } from './enrolment.queries.ts';
import { QueueReceiptQueries, type QueueReceiptRow } from './queue-receipt.queries.ts';
import { SetPriority, type PriorityWish } from './use-cases/set-priority.ts';

@Resolver('Enrolment')
export class QueueResolver {
  constructor(
    private readonly receipts: QueueReceiptQueries,
    private readonly setPriorityUseCase: SetPriority,
  ) {}

  @Mutation()
  setPriority(@Args() wish: PriorityWish, @Context() context: GqlContext): Promise<EnrolmentRow | Refuse> {
    return this.setPriorityUseCase.run(viewerOf(context), wish);
  }

  @ResolveField()
  queueReceipt(@Parent() enrolment: EnrolmentRow, @Context() context: GqlContext): Promise<QueueReceiptRow | null> {
    return this.receipts.receipt(enrolment, context.loaders);
  }
}
