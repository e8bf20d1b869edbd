import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { UnitKind } from '@kompetanse/contract';
import { WHOLE } from '@kompetanse/domain/surveys';
import type { Locale } from '@kompetanse/texts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { SurveyRow } from './surveys.queries.ts';

export interface FigureRow {
  readonly questionId: string;
  readonly mean: number | null;
  readonly answered: number | null;
  readonly shares: readonly number[] | null;
}

export interface CutRow {
  readonly key: string;
  readonly cut: 'WHOLE' | 'UNIT_KIND' | 'UNIT';
  readonly unitKind: UnitKind | null;
  readonly unitName: string | null;
  readonly answered: number | null;
  readonly figures: readonly FigureRow[];
}

export interface TextsRow {
  readonly questionId: string;
  readonly texts: readonly string[];
}

export interface PointRow {
  readonly surveyId: string;
  readonly closedAt: Date;
  readonly answered: number | null;
  readonly mean: number | null;
}

export interface TopicRow {
  readonly topic: string;
  readonly text: string;
  readonly points: readonly PointRow[];
}

export interface ComparisonRow {
  readonly answeredBefore: number | null;
  readonly answeredAfter: number | null;
  readonly topics: readonly {
    readonly topic: string;
    readonly text: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}

/** Only what was released at closing; no statement here reads an answer. */
@Injectable()
export class SurveyResultQueries {
  constructor(private readonly db: Database) {}

  /** The whole, and the kinds and units that are for this reader: all of them for who runs the survey, else the units they lead. */
  cuts(viewer: Viewer, { id, mayManage }: SurveyRow): Promise<CutRow[]> {
    const led = viewer.roles.flatMap(({ role, path }) =>
      role === 'UNIT_LEADER' || role === 'SECTOR_LEADER' ? [`${path}%`] : [],
    );
    const shown: RawBuilder<boolean> = mayManage
      ? sql<boolean>`true`
      : sql<boolean>`(x.cut = ${WHOLE} OR u.path LIKE ANY (${led}::text[]))`;
    return rows(
      this.db.reader(),
      sql<CutRow>`SELECT x.cut AS key, CASE WHEN x.cut = ${WHOLE} THEN 'WHOLE' WHEN u.id IS NULL THEN 'UNIT_KIND' ELSE 'UNIT' END AS cut,
          coalesce(u.kind, CASE WHEN x.cut LIKE 'KIND:%' THEN substr(x.cut, 6) END) AS "unitKind", u.name AS "unitName", x.answered,
          (SELECT coalesce(json_agg(json_build_object('questionId', q.id, 'mean', f.mean, 'answered', f.answered, 'shares', f.shares) ORDER BY q.no), '[]')
            FROM survey_question q LEFT JOIN survey_figure f ON f.survey_id = x.survey_id AND f.cut = x.cut AND f.question_id = q.id
            WHERE q.survey_id = x.survey_id AND q.kind = 'SCALE') AS figures
        FROM survey_cut x LEFT JOIN org_unit u ON x.cut = 'UNIT:' || u.id
        WHERE x.survey_id = ${id}::uuid AND ${shown}
        ORDER BY x.cut <> ${WHOLE}, array_position(ARRAY['SCHOOL','KINDERGARTEN','SFO','PPT','HEALTH_CENTRE','CHILD_WELFARE','CULTURE','OFFICE','SECTOR'],
          coalesce(u.kind, substr(x.cut, 6))), u.id IS NOT NULL, u.name COLLATE "nb-x-icu"`,
    );
  }

  texts({ id }: SurveyRow): Promise<TextsRow[]> {
    return rows(
      this.db.reader(),
      sql<TextsRow>`SELECT q.id AS "questionId", ARRAY(SELECT t.text FROM survey_text t WHERE t.question_id = q.id ORDER BY t.id) AS texts
        FROM survey_question q WHERE q.survey_id = ${id}::uuid AND q.kind = 'TEXT' ORDER BY q.no`,
    );
  }

  /** Each scale of the survey in all closed ones of its series until it, of those for the same units. */
  development({ id }: SurveyRow, locale: Locale): Promise<TopicRow[]> {
    return rows(
      this.db.reader(),
      sql<TopicRow>`SELECT q.topic, ${sql.ref(`q.text_${locale}`)} AS text,
          json_agg(json_build_object('surveyId', o.id, 'closedAt', o.closes_at, 'answered', x.answered, 'mean', f.mean) ORDER BY o.closes_at, o.id) AS points
        FROM survey s JOIN survey_question q ON q.survey_id = s.id AND q.kind = 'SCALE'
        JOIN survey o ON o.series = s.series AND o.state = 'CLOSED' AND o.closes_at <= s.closes_at
          AND ARRAY(SELECT a.unit_id FROM survey_unit a WHERE a.survey_id = o.id ORDER BY 1) = ARRAY(SELECT a.unit_id FROM survey_unit a WHERE a.survey_id = s.id ORDER BY 1)
        JOIN survey_question p ON p.survey_id = o.id AND p.topic = q.topic AND p.kind = 'SCALE'
        JOIN survey_cut x ON x.survey_id = o.id AND x.cut = ${WHOLE}
        JOIN survey_figure f ON f.survey_id = o.id AND f.cut = ${WHOLE} AND f.question_id = p.id
        WHERE s.id = ${id}::uuid GROUP BY q.id ORDER BY q.no`,
    );
  }

  /** Two released numbers of the same run beside each other; who answered both times is known to nobody. */
  async comparison({ runId, phase }: SurveyRow, locale: Locale): Promise<ComparisonRow | null> {
    if (runId === null || phase === 'ONCE') return null;
    const [found] = await rows(
      this.db.reader(),
      sql<ComparisonRow>`SELECT bx.answered AS "answeredBefore", ax.answered AS "answeredAfter",
          (SELECT coalesce(json_agg(json_build_object('topic', q.topic, 'text', ${sql.ref(`q.text_${locale}`)}, 'before', bf.mean, 'after', af.mean) ORDER BY q.no), '[]')
            FROM survey_question q JOIN survey_question p ON p.survey_id = b.id AND p.topic = q.topic
            JOIN survey_figure bf ON bf.question_id = p.id AND bf.cut = ${WHOLE} JOIN survey_figure af ON af.question_id = q.id AND af.cut = ${WHOLE}
            WHERE q.survey_id = a.id) AS topics
        FROM survey b JOIN survey a ON a.run_id = b.run_id AND a.phase = 'AFTER' AND a.state = 'CLOSED'
        JOIN survey_cut bx ON bx.survey_id = b.id AND bx.cut = ${WHOLE} JOIN survey_cut ax ON ax.survey_id = a.id AND ax.cut = ${WHOLE}
        WHERE b.run_id = ${runId}::uuid AND b.phase = 'BEFORE' AND b.state = 'CLOSED' ORDER BY b.closes_at DESC, a.closes_at DESC LIMIT 1`,
    );
    return found ?? null;
  }
}
