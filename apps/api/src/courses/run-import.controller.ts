import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { bodyOf, sendOutcome } from '../platform/http/upload.ts';
import { ImportRuns } from './use-cases/import-runs.ts';

/** Runs that come in as a file, for those who plan them. */
@Controller('runs')
export class RunImportController {
  constructor(
    private readonly requests: RequestContext,
    private readonly runs: ImportRuns,
  ) {}

  /** Whoever asks for a dry run and misspells it must not get a real one: only an import that says nothing, or 'false', is. */
  @Post('import')
  async take(
    @Query('dryRun') dryRun: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    const order = { file: bodyOf(request), dryRun: dryRun !== undefined && dryRun !== 'false' };
    await sendOutcome(reply, locale, await this.runs.run(viewer, order));
  }
}
