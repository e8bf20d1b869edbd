import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { CertificateQueries } from './certificates.queries.ts';

/** The PDF of a certificate, to be saved. */
@Controller('certificates')
export class CertificateController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: CertificateQueries,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.queries.file(await this.requests.viewer(request), file));
  }
}
