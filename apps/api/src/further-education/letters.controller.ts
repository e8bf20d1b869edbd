import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { PrintLetter } from './use-cases/print-letter.ts';
import { PrintRoundLetters } from './use-cases/print-round-letters.ts';

/** The PDF of a letter about a decision, or of all of a round, to be saved. */
@Controller()
export class LetterController {
  constructor(
    private readonly requests: RequestContext,
    private readonly print: PrintLetter,
    private readonly printAll: PrintRoundLetters,
  ) {}

  @Get('decision-letters/:id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDownload(reply, await this.print.run(await this.requests.viewer(request), id));
  }

  @Get('round-letters/:roundId')
  async ofRound(
    @Param('roundId') roundId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.printAll.run(await this.requests.viewer(request), roundId));
  }
}
