import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { SupervisionCalendarQueries } from './supervision-calendar.queries.ts';

/** A series or one meeting as a file for one's own calendar. */
@Controller('calendar/supervision')
export class SupervisionCalendarController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: SupervisionCalendarQueries,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.queries.file(await this.requests.viewer(request), file));
  }
}
