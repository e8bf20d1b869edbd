import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SurveyInput } from '@kompetanse/contract';
import { osloMoment, type LocalDate } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseSurvey } from '@kompetanse/domain/surveys';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';
import { auditSurvey, takeSurvey } from '../survey-rows.ts';
import { surveyManagers } from '../survey-scope.ts';

export interface WrittenSurvey {
  /** Left out: a new one. */
  readonly surveyId?: string | null;
  /** What the writer has read; needed when there is one. */
  readonly version?: number | null;
  readonly input: SurveyInput;
}

/** Whom a survey is for, and which it is compared with over time. */
interface Audience {
  readonly series: string;
  readonly unitIds: readonly string[];
}

/** A coordinator or the sector leader writes a survey, or changes one that nobody has been asked in. */
@Injectable()
export class WriteSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { version, input, ...written }: WrittenSurvey): Promise<{ readonly surveyId: string } | Refuse> {
    const known = written.surveyId ?? null;
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const taken = known === null ? null : await takeSurvey(em, viewer, known);
      if (taken === undefined) return { refuse: 'NOT_FOUND' };
      if (taken && taken.state !== 'PLANNED') return { refuse: 'SURVEY_STARTED' };
      if (taken && taken.version !== version) return { refuse: 'STALE_STATE' };
      const refused = refuseSurvey(input);
      if (refused) return refused;
      const audience = await (input.kind === 'RUN' ? this.ofRun(em, viewer, input) : this.ofUnits(em, viewer, input));
      if (!audience) {
        return { refuse: 'SURVEY_AUDIENCE_WRONG', facts: { field: input.kind === 'RUN' ? 'runId' : 'unitIds' } };
      }
      const surveyId = taken?.id ?? crypto.randomUUID();
      await this.keep(em, surveyId, { input, series: audience.series, now });
      await keepParts(em, surveyId, { input, unitIds: audience.unitIds });
      await auditSurvey(em, { at: now, actorId: viewer.personId, action: 'SURVEY_WRITTEN', surveyId });
      return { surveyId };
    });
  }

  private async ofRun(em: EntityManager, viewer: Viewer, { runId, phase }: SurveyInput): Promise<Audience | null> {
    const run = await firstRow(
      em,
      sql<{ courseId: string; unitId: string }>`SELECT r.course_id AS "courseId", r.host_unit_id AS "unitId"
        FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = ${rowId(runId ?? '')} AND r.state <> 'CANCELLED' AND ${inScope(viewer, surveyManagers, 'u.path')}`,
    );
    return run ? { series: `course/${run.courseId}/${phase}`, unitIds: [run.unitId] } : null;
  }

  private async ofUnits(
    em: EntityManager,
    viewer: Viewer,
    { unitIds, questions }: SurveyInput,
  ): Promise<Audience | null> {
    const wanted = [...new Set(unitIds)].map((id) => rowId(id));
    const found = await rows(
      em,
      sql<{
        id: string;
      }>`SELECT u.id FROM org_unit u WHERE u.id = ANY (${wanted}::uuid[]) AND ${inScope(viewer, surveyManagers, 'u.path')} ORDER BY u.path`,
    );
    // Half-yearly surveys that ask the same first question follow each other.
    const topic = questions.find(({ kind, topic: about }) => kind === 'SCALE' && about != null)?.topic;
    return found.length < wanted.length
      ? null
      : { series: `staff/${topic ?? crypto.randomUUID()}`, unitIds: found.map(({ id }) => id) };
  }

  private async keep(
    em: EntityManager,
    surveyId: string,
    { input, series, now }: { readonly input: SurveyInput; readonly series: string; readonly now: Date },
  ): Promise<void> {
    const { kind, phase, onCompletion, openDays } = input;
    const runId = input.runId ?? null;
    const opensAt = opensOn(input.opensOn ?? null, now);
    const [nb, nn, en] = [input.titleNb.trim(), input.titleNn.trim(), input.titleEn.trim()];
    await rows(
      em,
      sql`INSERT INTO survey (id, kind, run_id, phase, series, title_nb, title_nn, title_en, opens_at, on_completion, open_days, state, created_at, updated_at)
        VALUES (${surveyId}::uuid, ${kind}, ${runId}::uuid, ${phase}, ${series}, ${nb}, ${nn}, ${en}, ${opensAt}::timestamptz, ${onCompletion}, ${openDays},
          'PLANNED', ${now}, ${now})
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, run_id = excluded.run_id, phase = excluded.phase, series = excluded.series,
          title_nb = excluded.title_nb, title_nn = excluded.title_nn, title_en = excluded.title_en, opens_at = excluded.opens_at,
          on_completion = excluded.on_completion, open_days = excluded.open_days, updated_at = excluded.updated_at, version = survey.version + 1`,
    );
  }
}

/** Eight in the morning, or now when that is past. */
function opensOn(day: LocalDate | null, now: Date): Date | null {
  if (day === null) return null;
  const morning = osloMoment(day, '08:00');
  return morning < now ? now : morning;
}

async function keepParts(
  em: EntityManager,
  surveyId: string,
  { input, unitIds }: { readonly input: SurveyInput; readonly unitIds: readonly string[] },
): Promise<void> {
  await rows(em, sql`DELETE FROM survey_unit WHERE survey_id = ${surveyId}::uuid`);
  await rows(em, sql`DELETE FROM survey_question WHERE survey_id = ${surveyId}::uuid`);
  await rows(
    em,
    sql`INSERT INTO survey_unit (survey_id, unit_id) SELECT ${surveyId}::uuid, u FROM unnest(${[...unitIds]}::uuid[]) u`,
  );
  const questions = input.questions.map(({ kind, topic, textNb, textNn, textEn }, at) => ({
    no: at + 1,
    kind,
    topic: topic ?? crypto.randomUUID(),
    nb: textNb.trim(),
    nn: textNn.trim(),
    en: textEn.trim(),
  }));
  await rows(
    em,
    sql`INSERT INTO survey_question (survey_id, no, kind, topic, text_nb, text_nn, text_en)
      SELECT ${surveyId}::uuid, q.no, q.kind, q.topic, q.nb, q.nn, q.en
        FROM jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) AS q(no int, kind text, topic text, nb text, nn text, en text)`,
  );
}
