import type { SurveyAnswerInput } from '@kompetanse/contract/portal';
import type { Question } from './survey-queries.ts';

/** Chosen by who does not want to answer a scale; the same as choosing nothing. */
export const SKIPPED = 'SKIPPED';

/** What is chosen or typed, by question id. */
export type Typed = Readonly<Record<string, string>>;

/** What is sent: only what was answered. */
export function answersOf(questions: readonly Question[], typed: Typed): SurveyAnswerInput[] {
  return questions.flatMap(({ id, kind }) => {
    const said = typed[id]?.trim() ?? '';
    if (said === '' || said === SKIPPED) return [];
    return [kind === 'SCALE' ? { questionId: id, value: Number(said) } : { questionId: id, text: said }];
  });
}
