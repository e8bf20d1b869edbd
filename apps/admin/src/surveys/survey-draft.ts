import type {
  SurveyInput,
  SurveyKind,
  SurveyPhase,
  SurveyQuestionKind,
  SurveyToWriteQuery,
} from '@kompetanse/contract/admin';
import { surveyTemplates, type SurveyTemplate } from '@kompetanse/domain/surveys';

export type WrittenSurvey = NonNullable<SurveyToWriteQuery['survey']>;

/** A question as it is typed. */
export interface QuestionDraft {
  /** Tells it apart on screen, also before it is saved. */
  readonly key: string;
  readonly kind: SurveyQuestionKind;
  readonly topic: string | null;
  readonly textNb: string;
  readonly textNn: string;
  readonly textEn: string;
}

export type SurveyStart = 'HAND' | 'COMPLETION' | 'DAY';

export interface SurveyDraft {
  readonly kind: SurveyKind;
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly runId: string;
  readonly phase: SurveyPhase;
  readonly unitIds: readonly string[];
  readonly start: SurveyStart;
  readonly opensOn: string;
  readonly openDays: string;
  readonly questions: readonly QuestionDraft[];
}

export const emptyQuestion = (key: string): QuestionDraft => ({
  key,
  kind: 'SCALE',
  topic: null,
  textNb: '',
  textNn: '',
  textEn: '',
});

/** A new survey as its template has it. */
export function draftFrom(template: SurveyTemplate): SurveyDraft {
  const { kind, questions, ...titles } = surveyTemplates[template];
  return {
    ...titles,
    kind,
    runId: '',
    phase: kind === 'RUN' ? 'AFTER' : 'ONCE',
    unitIds: [],
    start: kind === 'RUN' ? 'COMPLETION' : 'HAND',
    opensOn: '',
    openDays: '14',
    questions: questions.map((question, at) => ({ ...question, topic: question.topic ?? null, key: String(at) })),
  };
}

/** What is there, as it is typed. */
export function draftOf(survey: WrittenSurvey, dayOf: (moment: string) => string): SurveyDraft {
  const { opensAt } = survey;
  return {
    kind: survey.kind,
    titleNb: survey.titleNb,
    titleNn: survey.titleNn,
    titleEn: survey.titleEn,
    runId: survey.runId ?? '',
    phase: survey.phase,
    unitIds: survey.units.map(({ id }) => id),
    start: opensAt !== null ? 'DAY' : survey.onCompletion ? 'COMPLETION' : 'HAND',
    opensOn: opensAt === null ? '' : dayOf(opensAt),
    openDays: String(survey.openDays),
    questions: survey.questions.map(({ id, ...question }) => ({ ...question, key: id })),
  };
}

export function inputOf(draft: SurveyDraft): SurveyInput {
  const { kind, titleNb, titleNn, titleEn, runId, phase, unitIds, start, opensOn, openDays } = draft;
  const isRun = kind === 'RUN';
  return {
    kind,
    titleNb,
    titleNn,
    titleEn,
    runId: isRun && runId !== '' ? runId : null,
    phase: isRun ? phase : 'ONCE',
    unitIds: isRun ? [] : [...unitIds],
    opensOn: start === 'DAY' && opensOn !== '' ? opensOn : null,
    onCompletion: isRun && phase !== 'BEFORE' && start === 'COMPLETION',
    openDays: /^\d{1,3}$/.test(openDays.trim()) ? Number(openDays) : 0,
    questions: draft.questions.map(({ kind: answeredBy, topic, textNb, textNn, textEn }) => ({
      kind: answeredBy,
      topic,
      textNb,
      textNn,
      textEn,
    })),
  };
}
