import type { Refuse } from '../refusals/refusal.ts';

export type SurveyState = 'PLANNED' | 'OPEN' | 'CLOSED';
export type SurveyKind = 'RUN' | 'STAFF';
/** BEFORE and AFTER one run are compared; ONCE stands alone, or in a series over time. */
export type SurveyPhase = 'BEFORE' | 'AFTER' | 'ONCE';
export type SurveyQuestionKind = 'SCALE' | 'TEXT';

/** A survey is written while it is planned, answered while it is open and read when it is closed. It is never opened again. */
export const surveyTransitions: Readonly<Record<SurveyState, readonly SurveyState[]>> = {
  PLANNED: ['OPEN'],
  OPEN: ['CLOSED'],
  CLOSED: [],
};

export const surveyLimits = {
  title: 120,
  question: 300,
  text: 1000,
  questions: 20,
  leastDays: 3,
  mostDays: 60,
} as const;

/** Days before closing that those who have not answered are reminded. */
export const REMIND_DAYS = 3;
/** How long what was written is kept after closing. */
export const TEXT_MONTHS = 12;

export interface WrittenQuestion {
  readonly kind: SurveyQuestionKind;
  /** What it asks about, the same in every survey that asks the same; null: this one alone. */
  readonly topic?: string | null | undefined;
  readonly textNb: string;
  readonly textNn: string;
  readonly textEn: string;
}

export interface WrittenSurvey {
  readonly kind: SurveyKind;
  readonly runId?: string | null | undefined;
  readonly phase: SurveyPhase;
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly unitIds: readonly string[];
  readonly openDays: number;
  readonly onCompletion: boolean;
  readonly questions: readonly WrittenQuestion[];
}

/** Why it can not be written down, with the field; null when it can. */
export function refuseSurvey(survey: WrittenSurvey): Refuse | null {
  const { leastDays: min, mostDays: max, questions } = surveyLimits;
  const titles = refuseTexts(survey, ['titleNb', 'titleNn', 'titleEn'], '', surveyLimits.title);
  if (titles) return titles;
  if (!audienceFits(survey)) {
    return { refuse: 'SURVEY_AUDIENCE_WRONG', facts: { field: survey.kind === 'RUN' ? 'runId' : 'unitIds' } };
  }
  if (!Number.isInteger(survey.openDays) || survey.openDays < min || survey.openDays > max)
    return { refuse: 'SURVEY_DAYS_WRONG', facts: { field: 'openDays', min, max } };
  const topics = survey.questions.flatMap(({ topic }) => (topic == null ? [] : [topic]));
  const scales = survey.questions.some(({ kind }) => kind === 'SCALE');
  if (!scales || survey.questions.length > questions || new Set(topics).size < topics.length)
    return { refuse: 'SURVEY_QUESTIONS_WRONG', facts: { field: 'questions', max: questions } };
  for (const [at, question] of survey.questions.entries()) {
    const refused = refuseTexts(question, ['textNb', 'textNn', 'textEn'], `questions.${at}.`, surveyLimits.question);
    if (refused) return refused;
  }
  return null;
}

function audienceFits({ kind, runId, phase, unitIds, onCompletion }: WrittenSurvey): boolean {
  if (kind === 'RUN') return runId != null && unitIds.length === 0 && (phase !== 'BEFORE' || !onCompletion);
  return runId == null && unitIds.length > 0 && phase === 'ONCE' && !onCompletion;
}

function refuseTexts<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  names: readonly Name[],
  before: string,
  max: number,
): Refuse | null {
  for (const name of names) {
    const { length } = texts[name].trim();
    if (length < 3) return { refuse: 'TEXT_TOO_SHORT', facts: { field: before + name, min: 3 } };
    if (length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field: before + name, max } };
  }
  return null;
}

export interface AskedQuestion {
  readonly id: string;
  readonly kind: SurveyQuestionKind;
}

/** What somebody answers to one question; neither: skipped. */
export interface SaidAnswer {
  readonly questionId: string;
  readonly value?: number | null | undefined;
  readonly text?: string | null | undefined;
}

/** What is kept of an answer: 1–5 or a text, by question id; what was skipped is left out. */
export type KeptAnswers = Readonly<Record<string, number | string>>;

/** What is kept of the answers, or why they can not be taken. Errors: SURVEY_ANSWER_WRONG, SURVEY_EMPTY, TEXT_TOO_LONG. */
export function keptAnswers(questions: readonly AskedQuestion[], said: readonly SaidAnswer[]): KeptAnswers | Refuse {
  const kept: Record<string, number | string> = {};
  for (const { questionId, value, text } of said) {
    const question = questions.find(({ id }) => id === questionId);
    const written = text?.trim() ?? '';
    if (!question || questionId in kept || (question.kind === 'SCALE' ? written !== '' : value != null))
      return { refuse: 'SURVEY_ANSWER_WRONG', facts: { field: questionId } };
    if (value != null && (!Number.isInteger(value) || value < 1 || value > 5))
      return { refuse: 'SURVEY_ANSWER_WRONG', facts: { field: questionId } };
    if (written.length > surveyLimits.text)
      return { refuse: 'TEXT_TOO_LONG', facts: { field: questionId, max: surveyLimits.text } };
    if (value != null) kept[questionId] = value;
    else if (written !== '') kept[questionId] = written;
  }
  return Object.keys(kept).length === 0 ? { refuse: 'SURVEY_EMPTY' } : kept;
}
