import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { RunsFile } from './runs-file.ts';

/** Runs to take along in a spreadsheet, for those who give them. */
@Controller('courses')
export class RunFilesController {
  constructor(
    private readonly requests: RequestContext,
    private readonly runs: RunsFile,
  ) {}

  @Get('runs.csv')
  async runsCsv(
    @Query() wish: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.runs.make(await this.requests.viewer(request), wish);
    if (file && 'wrong' in file) await reply.status(400).type('text/plain; charset=utf-8').send(file.wrong);
    else await sendDownload(reply, file);
  }
}
