import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { fileOrder, sendOutcome } from '../platform/http/upload.ts';
import { ImportRuns } from './use-cases/import-runs.ts';

/** Runs that come in as a file, for those who plan them. */
@Controller('runs')
export class RunImportController {
  constructor(
    private readonly requests: RequestContext,
    private readonly runs: ImportRuns,
  ) {}

  @Post('import')
  async take(
    @Query('dryRun') dryRun: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    await sendOutcome(reply, locale, await this.runs.run(viewer, fileOrder(request, dryRun)));
  }
}
