import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PeriodWish } from '@kompetanse/domain/indicators';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { FormalCompetenceFile } from './formal-competence-file.ts';

/** Numbers to take along, for the sector leader. */
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly requests: RequestContext,
    private readonly formalCompetence: FormalCompetenceFile,
  ) {}

  @Get('formal-competence.csv')
  async formalCompetenceCsv(
    @Query() wish: PeriodWish,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.formalCompetence.make(await this.requests.viewer(request), wish);
    if (file && 'wrong' in file) await reply.status(400).type('text/plain; charset=utf-8').send(file.wrong);
    else await sendDownload(reply, file);
  }
}
