import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refuse } from '@kompetanse/domain/refusals';
import { RequestContext } from '../access/request-context.ts';
import { ArrivingFiles } from '../platform/files/arriving-files.ts';
import { sendFile } from '../platform/files/send-file.ts';
import { StoredFiles } from '../platform/files/stored-files.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { sendOutcome, writtenHeader } from '../platform/http/upload.ts';
import { OwnWorkFileQueries } from './own-work-files.queries.ts';
import { AddOwnWorkFile, type AddedOwnWorkFile } from './use-cases/add-own-work-file.ts';

/** Files of own work: in by hand of its writer, out to the writer and, once it is sent, to those who answer it. */
@Controller()
export class OwnWorkFileController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: OwnWorkFileQueries,
    private readonly arriving: ArrivingFiles,
    private readonly stored: StoredFiles,
    private readonly addFile: AddOwnWorkFile,
  ) {}

  @Post('own-work/:ownWorkId/files')
  async upload(
    @Param('ownWorkId') ownWorkId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    await sendOutcome(reply, locale, viewer && (await this.add(viewer, ownWorkId, request)));
  }

  @Get('own-work-files/:fileId')
  async download(
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.queries.file(await this.requests.viewer(request), fileId);
    await sendFile(reply, file, (id) => this.stored.pieces(id));
  }

  /** A stranger's bytes are not even taken in. */
  private async add(
    viewer: Viewer,
    ownWorkId: string,
    request: FastifyRequest,
  ): Promise<AddedOwnWorkFile | Refuse | null> {
    if (!(await this.queries.writes(viewer, ownWorkId))) return null;
    const name = writtenHeader(request, 'x-file-name');
    return this.arriving.take(request.raw, name, (file) => this.addFile.run(viewer, ownWorkId, file));
  }
}
