import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { sendDownload } from '../platform/http/download.ts';
import { GapFile } from './gap-file.ts';
import { PathFile } from './path-file.ts';
import { RenewalFile, type RenewalFilter } from './renewal-file.ts';

/** The gap to take along. */
@Controller('competence-gap')
export class GapController {
  constructor(
    private readonly requests: RequestContext,
    private readonly file: GapFile,
    private readonly pathFile: PathFile,
    private readonly renewalFile: RenewalFile,
  ) {}

  @Get('people.csv')
  async people(
    @Query('unit') unit: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.file.people(await this.requests.viewer(request), unit));
  }

  @Get('units.csv')
  async units(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDownload(reply, await this.file.units(await this.requests.viewer(request)));
  }

  @Get('path.csv')
  async path(
    @Query() pair: { readonly from?: string; readonly to?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.pathFile.people(await this.requests.viewer(request), pair));
  }

  @Get('renewals.csv')
  async renewals(
    @Query() filter: RenewalFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendDownload(reply, await this.renewalFile.people(await this.requests.viewer(request), filter));
  }
}
