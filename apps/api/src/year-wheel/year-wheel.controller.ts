import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { WheelFile } from './wheel-file.ts';

/** One's own tasks to take along in a calendar. */
@Controller('year-wheel')
export class YearWheelController {
  constructor(
    private readonly requests: RequestContext,
    private readonly file: WheelFile,
  ) {}

  @Get(':file')
  async year(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDownload(reply, await this.file.year(await this.requests.viewer(request), file));
  }
}
