import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { ArrivingFiles } from '../platform/files/arriving-files.ts';
import { sendFile } from '../platform/files/send-file.ts';
import { StoredFiles } from '../platform/files/stored-files.ts';
import { sendOutcome, writtenHeader } from '../platform/http/upload.ts';
import { ApplicationFileQueries } from './application-files.queries.ts';
import { AddApplicationFile, type AddedFile } from './use-cases/add-application-file.ts';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { Viewer } from '../platform/graphql/context.ts';

/** Files of applications: in by hand of who writes, out to those who may see the application. */
@Controller()
export class ApplicationFileController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: ApplicationFileQueries,
    private readonly arriving: ArrivingFiles,
    private readonly stored: StoredFiles,
    private readonly addFile: AddApplicationFile,
  ) {}

  @Post('application-drafts/:draftId/files')
  async upload(
    @Param('draftId') draftId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    await sendOutcome(reply, locale, viewer && (await this.add(viewer, draftId, request)));
  }

  @Get('application-files/:fileId')
  async download(
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.queries.file(await this.requests.viewer(request), fileId);
    await sendFile(reply, file, (id) => this.stored.pieces(id));
  }

  /** A stranger's bytes are not even taken in. */
  private async add(viewer: Viewer, draftId: string, request: FastifyRequest): Promise<AddedFile | Refuse | null> {
    if (!(await this.queries.writes(viewer, draftId))) return null;
    const name = writtenHeader(request, 'x-file-name');
    return this.arriving.take(request.raw, name, (file) => this.addFile.run(viewer, draftId, file));
  }
}
