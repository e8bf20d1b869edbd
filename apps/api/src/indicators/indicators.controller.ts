import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PeriodWish } from '@kompetanse/domain/indicators';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload, type Download } from '../platform/http/download.ts';
import { FormalCompetenceFile } from './formal-competence-file.ts';
import { StudyFiguresFile } from './study-figures-file.ts';

/** Numbers to take along, for those who lead. */
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly requests: RequestContext,
    private readonly formalCompetence: FormalCompetenceFile,
    private readonly studyFigures: StudyFiguresFile,
  ) {}

  @Get('formal-competence.csv')
  async formalCompetenceCsv(
    @Query() wish: PeriodWish,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.formalCompetence.make(await this.requests.viewer(request), wish));
  }

  @Get('study-figures.csv')
  async studyFiguresCsv(
    @Query() query: object,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.studyFigures.make(await this.requests.viewer(request), query));
  }
}

async function send(reply: FastifyReply, file: Download | { readonly wrong: string } | null): Promise<void> {
  if (file && 'wrong' in file) await reply.status(400).type('text/plain; charset=utf-8').send(file.wrong);
  else await sendDownload(reply, file);
}
