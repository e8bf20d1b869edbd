import type { CourseInput, WrittenTextInput } from '@kompetanse/contract';
import { plainText, readRichText, tidyCourse, type CourseDraft, type InEach } from '@kompetanse/domain/courses';

/** What stands in the row of a course: every language filled in, and which of them are the bokmål. */
export interface CourseColumns {
  readonly title: InEach<string>;
  readonly rich: InEach<string>;
  readonly text: InEach<string>;
  readonly goals: InEach<readonly string[]>;
  readonly untranslated: readonly string[];
}

const written = ({ nb, nn, en }: WrittenTextInput): InEach<string> => ({ nb, nn: nn ?? '', en: en ?? '' });

/** What was sent, as the rule reads it and in the form it is kept. */
export function draftOf(input: CourseInput): CourseDraft {
  const { goals, completionRule } = input;
  const rule = Object.fromEntries(Object.entries(completionRule).filter(([, part]) => part !== null));
  return tidyCourse({
    code: input.code,
    title: written(input.title),
    text: written(input.text),
    goals: { nb: goals.nb ?? [], nn: goals.nn ?? [], en: goals.en ?? [] },
    completionRule: rule,
    durationMinutes: input.durationMinutes,
  });
}

/** Fills in the bokmål where a language is not written. */
export function columnsOf({ title, text, goals }: CourseDraft): CourseColumns {
  const others = ['nn', 'en'] as const;
  const untranslated = others.flatMap((language) => [
    ...(title[language] === '' ? [`title_${language}`] : []),
    ...(text[language] === '' ? [`text_${language}`] : []),
    ...(goals[language].length === 0 && goals.nb.length > 0 ? [`goals_${language}`] : []),
  ]);
  const rich = filled(text);
  const plain = (source: string): string => plainText(readRichText(source));
  return {
    title: filled(title),
    rich,
    text: { nb: plain(rich.nb), nn: plain(rich.nn), en: plain(rich.en) },
    goals: { nb: goals.nb, nn: orElse(goals.nn, goals.nb), en: orElse(goals.en, goals.nb) },
    untranslated,
  };
}

function filled({ nb, nn, en }: InEach<string>): InEach<string> {
  return { nb, nn: nn || nb, en: en || nb };
}

function orElse(goals: readonly string[], bokmal: readonly string[]): readonly string[] {
  return goals.length > 0 ? goals : bokmal;
}
