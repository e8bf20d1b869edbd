import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refuse } from '@kompetanse/domain/refusals';
import { RequestContext } from '../access/request-context.ts';
import { ArrivingFiles } from '../platform/files/arriving-files.ts';
import { sendFile } from '../platform/files/send-file.ts';
import { StoredFiles } from '../platform/files/stored-files.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { sendOutcome, writtenHeader } from '../platform/http/upload.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { AddEvidence, type AddedEvidence } from './use-cases/add-evidence.ts';

/** Files that show a result: in by hand of the student, out to those who may see the study. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: EvidenceQueries,
    private readonly arriving: ArrivingFiles,
    private readonly stored: StoredFiles,
    private readonly addFile: AddEvidence,
  ) {}

  @Post('study-semesters/:semesterId/evidence')
  async upload(
    @Param('semesterId') semesterId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    await sendOutcome(reply, locale, viewer && (await this.add(viewer, semesterId, request)));
  }

  @Get('study-evidence/:fileId')
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
    semesterId: string,
    request: FastifyRequest,
  ): Promise<AddedEvidence | Refuse | null> {
    if (!(await this.queries.studies(viewer, semesterId))) return null;
    const name = writtenHeader(request, 'x-file-name');
    return this.arriving.take(request.raw, name, (file) => this.addFile.run(viewer, semesterId, file));
  }
}
