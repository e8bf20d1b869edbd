import { sql } from 'kysely';
import type { CompletionRule, InEach } from '@kompetanse/domain/courses';
import type { Audience, CourseType } from '@kompetanse/contract';
import type { PictureRow } from './course-rows.ts';

/** A course as it is written; what nobody has written is empty. */
export interface CourseSourceRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly type: CourseType;
  readonly audience: Audience;
  readonly measureRef: string | null;
  readonly title: InEach<string>;
  readonly text: InEach<string>;
  readonly goals: InEach<string[]>;
  readonly prerequisiteIds: readonly string[];
  readonly meantFor: readonly string[];
  readonly completionRule: CompletionRule;
  readonly durationMinutes: number;
  readonly retiredAt: Date | null;
  readonly picture: PictureRow | null;
  readonly runCount: number;
  readonly updatedAt: Date;
}

const unless = (field: string, value: string, empty: string): string =>
  `CASE WHEN '${field}' = ANY (c.untranslated) THEN ${empty} ELSE ${value} END`;

/** Columns of a course as its author sees it; alias the table c. */
export const sourceColumns = sql.raw(`c.id, c.version, c.code, c.type, c.audience, c.measure_ref AS "measureRef",
  json_build_object('nb', c.title_nb, 'nn', ${unless('title_nn', 'c.title_nn', "''")}, 'en', ${unless('title_en', 'c.title_en', "''")}) AS title,
  json_build_object('nb', coalesce(c.rich_nb, c.text_nb), 'nn', ${unless('text_nn', 'coalesce(c.rich_nn, c.text_nn)', "''")},
    'en', ${unless('text_en', 'coalesce(c.rich_en, c.text_en)', "''")}) AS text,
  json_build_object('nb', c.learning_goals->'nb', 'nn', ${unless('goals_nn', "c.learning_goals->'nn'", "'[]'::jsonb")},
    'en', ${unless('goals_en', "c.learning_goals->'en'", "'[]'::jsonb")}) AS goals,
  ARRAY(SELECT p.requires_id::text FROM course_prerequisite p JOIN course n ON n.id = p.requires_id WHERE p.course_id = c.id ORDER BY n.code) AS "prerequisiteIds",
  ARRAY(SELECT m.profile_code FROM course_meant_for m WHERE m.course_id = c.id ORDER BY m.profile_code) AS "meantFor",
  c.completion_rule AS "completionRule", c.duration_minutes AS "durationMinutes", c.retired_at AS "retiredAt", c.updated_at AS "updatedAt",
  (SELECT row_to_json(x) FROM (SELECT i.sha256, i.width, i.height, i.alt_nb, i.alt_nn, i.alt_en FROM course_image i WHERE i.course_id = c.id) x) AS picture,
  (SELECT count(*)::int FROM course_run r WHERE r.course_id = c.id) AS "runCount"`);
