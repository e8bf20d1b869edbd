import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendFramedPage } from '../platform/http/framed-page.ts';
import { NotificationQueries } from './notifications.queries.ts';

/** A message as its reader sees it, for a frame in Utboks. */
@Controller('outbox')
export class NotificationController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: NotificationQueries,
  ) {}

  @Get(':id/preview')
  async preview(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFramedPage(reply, await this.queries.html(await this.requests.viewer(request), id));
  }
}
