import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { GuardianPass } from './guardian-pass.ts';
import { OwnCalendarQueries } from './own-calendar.queries.ts';

/** A guardian's sessions as a file. The cookie of the open page is the key, so that no token is in an address. */
@Controller('calendar/own')
export class OwnCalendarController {
  constructor(
    private readonly requests: RequestContext,
    private readonly pass: GuardianPass,
    private readonly queries: OwnCalendarQueries,
  ) {}

  @Get(':file')
  async download(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    await sendDownload(reply, await this.queries.file(this.pass.of({ cookies: this.requests.jar(reply) }), file));
  }
}
