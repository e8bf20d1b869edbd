import type { Refuse } from '../refusals/refusal.ts';
import type { CompletionRule } from './completion-rule.ts';
import { refuseRichText, tidyRichText } from './rich-text.ts';

/** The languages a course is written in; bokmål always, the others when there is somebody to write them. */
export const courseLanguages = ['nb', 'nn', 'en'] as const;
export type CourseLanguage = (typeof courseLanguages)[number];
export type InEach<Value> = Readonly<Record<CourseLanguage, Value>>;

/** What the author of a course writes. Empty nynorsk or English means: show the bokmål. */
export interface CourseDraft {
  readonly code: string;
  readonly title: InEach<string>;
  readonly text: InEach<string>;
  readonly goals: InEach<readonly string[]>;
  readonly completionRule: CompletionRule;
  readonly durationMinutes: number;
}

export const courseLimits = {
  code: { min: 2, max: 40 },
  title: { min: 3, max: 120 },
  goals: 12,
  goal: { max: 200 },
  durationMinutes: { min: 15, max: 60_000 },
  sessions: 60,
  ownWorkHours: 500,
  prerequisites: 10,
  altText: { min: 3, max: 250 },
} as const;

const CODE = /^[\p{Lu}\d]+([-_.][\p{Lu}\d]+)*$/u;

/** One line without anything invisible, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim().normalize('NFC');
}

/** The draft as it is kept. */
export function tidyCourse<Draft extends CourseDraft>(draft: Draft): Draft {
  const each = <Value>(of: (language: CourseLanguage) => Value): InEach<Value> => ({
    nb: of('nb'),
    nn: of('nn'),
    en: of('en'),
  });
  return {
    ...draft,
    code: oneLine(draft.code).toUpperCase(),
    title: each((language) => oneLine(draft.title[language])),
    text: each((language) => tidyRichText(draft.text[language])),
    goals: each((language) => draft.goals[language].map(oneLine).filter((goal) => goal !== '')),
    completionRule: tidyRule(draft.completionRule),
  };
}

/** Only the parts that demand something, session numbers once and in order. */
export function tidyRule(rule: CompletionRule): CompletionRule {
  const nos = [...new Set(rule.mandatoryNos ?? [])].sort((one, other) => one - other);
  return {
    ...(rule.minSessions ? { minSessions: rule.minSessions } : {}),
    ...(rule.minPercent ? { minPercent: rule.minPercent } : {}),
    ...(rule.noAbsence ? { noAbsence: true } : {}),
    ...(nos.length > 0 ? { mandatoryNos: nos } : {}),
    ...(rule.makeUpAllowed ? { makeUpAllowed: true } : {}),
    ...(rule.ownWorkHours ? { ownWorkHours: rule.ownWorkHours } : {}),
  };
}

/** The first thing that is wrong with a tidy draft, with the field it is about; null when it can be kept. */
export function refuseCourse(draft: CourseDraft): Refuse | null {
  const { code, title, goal, durationMinutes } = courseLimits;
  if (draft.code.length < code.min || draft.code.length > code.max || !CODE.test(draft.code))
    return { refuse: 'COURSE_CODE_WRONG', facts: { field: 'code', max: code.max } };
  if (draft.title.nb.length < title.min)
    return { refuse: 'TEXT_TOO_SHORT', facts: { field: 'title.nb', min: title.min } };
  if (draft.text.nb === '') return { refuse: 'TEXT_TOO_SHORT', facts: { field: 'text.nb', min: 1 } };
  for (const language of courseLanguages) {
    if (draft.title[language].length > title.max)
      return { refuse: 'TEXT_TOO_LONG', facts: { field: `title.${language}`, max: title.max } };
    const text = refuseRichText(draft.text[language], `text.${language}`);
    if (text) return text;
    const goals = draft.goals[language];
    if (goals.length > courseLimits.goals || goals.some(({ length }) => length > goal.max))
      return { refuse: 'TEXT_TOO_LONG', facts: { field: `goals.${language}`, max: goal.max } };
  }
  if (!within(draft.durationMinutes, durationMinutes.min, durationMinutes.max))
    return { refuse: 'DURATION_OUT_OF_RANGE', facts: { field: 'duration', ...durationMinutes } };
  return refuseRule(draft.completionRule);
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** What is wrong with a rule by itself; whether a run has the sessions it names is for the run to say. */
export function refuseRule(rule: CompletionRule): Refuse | null {
  const { sessions, ownWorkHours } = courseLimits;
  const { minSessions = 1, minPercent = 1, mandatoryNos = [], ownWorkHours: hours = 1 } = rule;
  const fits =
    within(minSessions, 1, sessions) &&
    within(minPercent, 1, 100) &&
    within(hours, 1, ownWorkHours) &&
    mandatoryNos.length <= sessions &&
    mandatoryNos.every((no) => within(no, 1, sessions));
  // Who may have no absence can not make one good elsewhere.
  const contradicts = rule.noAbsence === true && rule.makeUpAllowed === true;
  return fits && !contradicts ? null : { refuse: 'RULE_WRONG', facts: { field: 'rule', max: sessions } };
}
