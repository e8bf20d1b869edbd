import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { fileOrder, sendOutcome } from '../platform/http/upload.ts';
import { ImportRecords } from './use-cases/import-records.ts';

/** Competence that comes in as a file from the personnel system, for the system administrator. */
@Controller('competence-records')
export class RecordImportController {
  constructor(
    private readonly requests: RequestContext,
    private readonly records: ImportRecords,
  ) {}

  @Post('import')
  async take(
    @Query('dryRun') dryRun: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    await sendOutcome(reply, locale, await this.records.run(viewer, fileOrder(request, dryRun)));
  }
}
