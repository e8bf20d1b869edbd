import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { osloDay } from '@kompetanse/domain/calendar';
import type { SurveyKind, SurveyPhase, SurveyQuestionKind, SurveyState } from '@kompetanse/domain/surveys';
import { FEWEST_ANSWERS } from '@kompetanse/domain/surveys';
import { datesIn } from '@kompetanse/texts/dates.ts';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { managesSurvey, readsSurvey, surveyManagers } from './survey-scope.ts';

export interface QuestionRow {
  readonly id: string;
  readonly kind: SurveyQuestionKind;
  readonly topic: string;
  readonly text: string;
}

export interface SurveyRow {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly phase: SurveyPhase;
  readonly state: SurveyState;
  readonly title: string;
  readonly series: string;
  readonly runId: string | null;
  readonly runTitle: string | null;
  readonly unitIds: readonly string[];
  readonly closesAt: Date | null;
  readonly questions: readonly QuestionRow[];
  readonly mayManage: boolean;
  readonly version: number;
}

interface StoredSurvey extends Omit<SurveyRow, 'runTitle'> {
  readonly course: string | null;
  readonly runStartsAt: Date | null;
}

export interface MySurveyRow {
  readonly id: string;
  readonly title: string;
  readonly state: SurveyState;
  readonly closesAt: Date;
  readonly answered: boolean;
  readonly questions: readonly QuestionRow[];
}

export interface SurveyRunRow {
  readonly id: string;
  readonly title: string;
}

const MOST = 200;
/** Days after closing that a survey is still shown to those who were asked in it. */
const SHOWN_CLOSED_DAYS = 30;

/** The questions of survey s, in order. */
const questions = (locale: Locale): RawBuilder<readonly QuestionRow[]> =>
  sql<readonly QuestionRow[]>`(SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'topic', q.topic,
    'text', ${sql.ref(`q.text_${locale}`)}, 'textNb', q.text_nb, 'textNn', q.text_nn, 'textEn', q.text_en) ORDER BY q.no), '[]')
    FROM survey_question q WHERE q.survey_id = s.id)`;

const title = (locale: Locale): RawBuilder<string> => sql<string>`${sql.ref(`s.title_${locale}`)}`;

@Injectable()
export class SurveyQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those the viewer reads, open first, then planned, then closed. */
  listed(viewer: Viewer, locale: Locale): Promise<SurveyRow[]> {
    return this.read(viewer, locale, sql<boolean>`true`);
  }

  async one(viewer: Viewer, locale: Locale, id: string): Promise<SurveyRow | null> {
    return (await this.read(viewer, locale, sql<boolean>`s.id = ${rowId(id)}`))[0] ?? null;
  }

  /** What one is asked in now, and what has just closed. */
  mine(viewer: Viewer, locale: Locale): Promise<MySurveyRow[]> {
    const now = this.clock.now();
    return rows(
      this.db.reader(),
      sql<MySurveyRow>`SELECT s.id, ${title(locale)} AS title, CASE WHEN s.closes_at <= ${now} THEN 'CLOSED' ELSE s.state END AS state,
          s.closes_at AS "closesAt", i.answered, ${questions(locale)} AS questions
        FROM survey_invitation i JOIN survey s ON s.id = i.survey_id
        WHERE i.person_id = ${viewer.personId}::uuid AND s.closes_at > ${now}::timestamptz - make_interval(days => ${SHOWN_CLOSED_DAYS})
        ORDER BY s.state = 'CLOSED', s.closes_at, s.id LIMIT ${MOST}`,
    );
  }

  /** Runs that can be asked about. */
  async runs(viewer: Viewer, locale: Locale): Promise<SurveyRunRow[]> {
    const now = this.clock.now();
    const found = await rows(
      this.db.reader(),
      sql<{
        id: string;
        course: string;
        startsAt: Date;
      }>`SELECT r.id, ${sql.ref(`c.title_${locale}`)} AS course, r.starts_at AS "startsAt"
        FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE r.state NOT IN ('DRAFT', 'CANCELLED') AND ${inScope(viewer, surveyManagers, 'u.path')}
          AND r.ends_at BETWEEN ${now}::timestamptz - interval '1 year' AND ${now}::timestamptz + interval '1 year'
        ORDER BY r.starts_at DESC, r.id LIMIT ${MOST}`,
    );
    return found.map(({ id, course, startsAt }) => ({ id, title: runTitle(locale, course, startsAt) }));
  }

  private async read(viewer: Viewer, locale: Locale, which: RawBuilder<boolean>): Promise<SurveyRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<StoredSurvey>`SELECT s.id, s.kind, s.phase, s.state, s.series, ${title(locale)} AS title, s.title_nb AS "titleNb", s.title_nn AS "titleNn",
          s.title_en AS "titleEn", s.run_id AS "runId", ${sql.ref(`c.title_${locale}`)} AS course, r.starts_at AS "runStartsAt",
          ARRAY(SELECT su.unit_id::text FROM survey_unit su JOIN org_unit o ON o.id = su.unit_id WHERE su.survey_id = s.id ORDER BY o.path) AS "unitIds",
          s.opens_at AS "opensAt", s.on_completion AS "onCompletion", s.open_days AS "openDays", s.closes_at AS "closesAt",
          ${questions(locale)} AS questions, s.invited, ${answeredInAll} AS answered, ${managesSurvey(viewer)} AS "mayManage", s.version
        FROM survey s LEFT JOIN course_run r ON r.id = s.run_id LEFT JOIN course c ON c.id = r.course_id
        WHERE ${which} AND ${readsSurvey(viewer)}
        ORDER BY array_position(ARRAY['OPEN','PLANNED','CLOSED'], s.state), coalesce(s.closes_at, s.opens_at, s.created_at) DESC, s.id LIMIT ${MOST}`,
    );
    return found.map(({ course, runStartsAt, ...survey }) => ({
      ...survey,
      runTitle: course === null || runStartsAt === null ? null : runTitle(locale, course, runStartsAt),
    }));
  }
}

/** How many have answered survey s in all: counted while it is open, released when it is closed, and never a number below five. */
const answeredInAll = sql<number | null>`CASE s.state
  WHEN 'OPEN' THEN (SELECT CASE WHEN count(*) >= ${FEWEST_ANSWERS} THEN count(*)::int END FROM survey_invitation i WHERE i.survey_id = s.id AND i.answered)
  WHEN 'CLOSED' THEN (SELECT x.answered FROM survey_cut x WHERE x.survey_id = s.id AND x.cut = 'ALL') END`;

function runTitle(locale: Locale, course: string, startsAt: Date): string {
  return `${course}, ${datesIn(locale).day(osloDay(startsAt))}`;
}
