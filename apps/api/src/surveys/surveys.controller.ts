import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { SurveyFile } from './survey-file.ts';

/** What a survey has released, to take along. */
@Controller('surveys')
export class SurveyController {
  constructor(
    private readonly requests: RequestContext,
    private readonly file: SurveyFile,
  ) {}

  @Get(':file')
  async csv(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.requests.viewer(request);
    const reads = viewer?.roles.some(({ role }) =>
      ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'].includes(role),
    );
    await sendDownload(reply, reads === true ? await this.file.make(viewer, file) : null);
  }
}
