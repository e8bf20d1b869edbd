import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { WrittenTextInput } from '@kompetanse/contract';
import { readPicture } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import { tidyAlt } from '../course-image.ts';
import type { PictureRow } from '../course-rows.ts';

export interface ImageUpload {
  readonly courseId: string;
  readonly file: Uint8Array;
  readonly alt: WrittenTextInput;
}

/** Gives a course a picture, cleaned of all that is not the picture. Null for those who do not write courses. */
@Injectable()
export class SetCourseImage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer | null, { courseId, file, alt }: ImageUpload): Promise<PictureRow | Refuse | null> {
    if (!viewer?.roles.some(({ role }) => role === 'COURSE_COORDINATOR' || role === 'SECTOR_LEADER')) return null;
    const picture = readPicture(file);
    if (isRefuse(picture)) return picture;
    const words = tidyAlt(alt);
    if (isRefuse(words)) return words;
    const { mediaType, width, height } = picture;
    const bytes = Buffer.from(picture.bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<PictureRow | Refuse> => {
      const course = await firstRow(
        em,
        sql<{ id: string }>`SELECT id FROM course WHERE id = ${rowId(courseId)} FOR UPDATE`,
      );
      if (!course) return { refuse: 'NOT_FOUND' };
      await rows(
        em,
        sql`INSERT INTO course_image (course_id, media_type, bytes, sha256, alt_nb, alt_nn, alt_en, width, height, updated_at)
            VALUES (${course.id}, ${mediaType}, ${bytes}, ${sha256}, ${words.nb}, ${words.nn}, ${words.en}, ${width}, ${height}, ${at})
            ON CONFLICT (course_id) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256,
              alt_nb = excluded.alt_nb, alt_nn = excluded.alt_nn, alt_en = excluded.alt_en, width = excluded.width, height = excluded.height,
              updated_at = excluded.updated_at`,
      );
      const change = { sha256, bytes: bytes.length };
      await auditCourse(em, { actorId: viewer.personId, at, action: 'COURSE_IMAGE_SET', courseId: course.id, change });
      return { sha256, width, height, alt_nb: words.nb, alt_nn: words.nn, alt_en: words.en };
    });
  }
}
