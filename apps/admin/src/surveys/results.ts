import type { StackedChart } from '@kompetanse/ui';
import type { Language } from '../shell/language.tsx';
import type { ShownSurvey } from './survey.screen.tsx';

export type Results = NonNullable<ShownSurvey['results']>;
export type ResultCut = Results['cuts'][number];
export type Figure = ResultCut['figures'][number];

/** One group and what it said to one question. */
export interface CutLine extends Omit<Figure, 'questionId'> {
  readonly key: string;
  readonly name: string;
}

/** What a group is called. */
export function cutName({ cut, unitKind, unitName }: ResultCut, { t, words }: Language): string {
  const texts = t.surveys.results;
  if (unitName !== null) return unitName;
  return cut === 'WHOLE' || unitKind === null ? texts.whole : texts.kindOf(words.unitKind[unitKind]);
}

/** Every group's numbers for a question, hidden ones too. */
export function linesOf(cuts: readonly ResultCut[], questionId: string, language: Language): CutLine[] {
  return cuts.map((cut) => {
    const figure = cut.figures.find((one) => one.questionId === questionId);
    const { mean = null, answered = null, shares = null } = figure ?? {};
    return { key: cut.key, name: cutName(cut, language), mean, answered, shares };
  });
}

/** Whole per cent of each step, a bar for each group whose spread is told; null: none is. */
export function spreadChart(lines: readonly CutLine[], steps: readonly string[]): StackedChart | null {
  const told = lines.filter(({ shares }) => shares !== null);
  if (told.length === 0) return null;
  const colors = ['orange', 'rose', 'neutral', 'blue', 'accent'] as const;
  return {
    categories: told.map(({ name }) => name),
    series: steps.map((name, at) => ({
      id: String(at + 1),
      name,
      color: colors[at] ?? 'neutral',
      values: told.map(({ shares }) => shares?.[at] ?? 0),
    })),
  };
}

/** Means as bars, the series named for those who listen; what is hidden is left out. */
export function meanChart(
  name: string,
  points: readonly { readonly name: string; readonly mean: number | null }[],
): StackedChart | null {
  const told = points.flatMap(({ name: when, mean }) => (mean === null ? [] : [{ when, mean }]));
  if (told.length === 0) return null;
  return {
    categories: told.map(({ when }) => when),
    series: [{ id: 'mean', name, values: told.map(({ mean }) => mean) }],
  };
}
