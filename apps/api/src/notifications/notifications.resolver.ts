import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import {
  NotificationQueries,
  type NotificationRow,
  type OutboxPage,
  type OutboxQuestion,
} from './notifications.queries.ts';
import { ResendNotification } from './use-cases/resend-notification.ts';

@Resolver('Notification')
export class NotificationResolver {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly resend: ResendNotification,
  ) {}

  @Query()
  outbox(@Args() question: OutboxQuestion, @Context() context: GqlContext): Promise<OutboxPage> {
    return this.queries.outbox(viewerOf(context), question);
  }

  @Query()
  notification(@Args('id') id: string, @Context() context: GqlContext): Promise<NotificationRow | null> {
    return this.queries.byId(viewerOf(context), id);
  }

  @Mutation()
  async resendNotification(
    @Args('notificationId') id: string,
    @Context() context: GqlContext,
  ): Promise<NotificationRow | Refuse | null> {
    const answer = await this.resend.run(viewerOf(context), id);
    return isRefuse(answer) ? answer : this.queries.byId(viewerOf(context), answer.notificationId);
  }
}
