import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { ParticipantsFile } from './participants-file.ts';

/** Who takes part in a run, to take along in a spreadsheet. */
@Controller('courses/runs')
export class ParticipantsController {
  constructor(
    private readonly requests: RequestContext,
    private readonly participants: ParticipantsFile,
  ) {}

  @Get(':id/participants.csv')
  async participantsCsv(
    @Param('id') runId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.participants.make(await this.requests.viewer(request), runId));
  }
}
