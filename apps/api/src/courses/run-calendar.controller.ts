import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { RunCalendarQueries } from './run-calendar.queries.ts';

/** A run's meetings as a file for one's own calendar. */
@Controller('calendar/runs')
export class RunCalendarController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: RunCalendarQueries,
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
