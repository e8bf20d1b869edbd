import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../access/request-context.ts';
import { bodyOf, sendOutcome, writtenHeader } from '../platform/http/upload.ts';
import { sendPicture } from '../platform/http/picture.ts';
import { CourseWrittenQueries } from './course-written.queries.ts';
import { SetCourseImage } from './use-cases/set-course-image.ts';

/** Pictures of courses: in by hand of an author, out to everybody who reads the catalogue. */
@Controller()
export class CourseImageController {
  constructor(
    private readonly requests: RequestContext,
    private readonly queries: CourseWrittenQueries,
    private readonly setImage: SetCourseImage,
  ) {}

  @Put('courses/:courseId/image')
  async upload(
    @Param('courseId') courseId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { viewer, locale } = await this.requests.of(request, reply);
    const alt = {
      nb: writtenHeader(request, 'x-alt-nb'),
      nn: writtenHeader(request, 'x-alt-nn'),
      en: writtenHeader(request, 'x-alt-en'),
    };
    await sendOutcome(reply, locale, await this.setImage.run(viewer, { courseId, file: bodyOf(request), alt }));
  }

  @Get('course-images/:sha256')
  async picture(@Param('sha256') sha256: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPicture(reply, await this.queries.picture(sha256));
  }
}
