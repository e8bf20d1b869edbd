import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { PrintLetter } from './use-cases/print-letter.ts';

/** The PDF of a letter about a decision, to be saved. */
@Controller('decision-letters')
export class LetterController {
  constructor(
    private readonly requests: RequestContext,
    private readonly print: PrintLetter,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDownload(reply, await this.print.run(await this.requests.viewer(request), id));
  }
}
