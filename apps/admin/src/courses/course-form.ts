import type { Audience, CourseInput, CourseType, CourseWrittenFragment } from '@kompetanse/contract/admin';

export type Preset = 'P80' | 'ALL' | 'NONE' | 'OWN';
interface Texts {
  nb: string;
  nn: string;
  en: string;
}

/** A course as it is typed: numbers are texts until they are sent. */
export interface CourseForm {
  code: string;
  type: CourseType;
  audience: Audience;
  measureRef: string;
  duration: string;
  title: Texts;
  text: Texts;
  goals: Texts;
  prerequisites: string[];
  meantFor: string[];
  rule: Preset;
  minSessions: string;
  minPercent: string;
  mandatoryNos: string;
  ownWork: string;
  makeUp: boolean;
}

const blank: Texts = { nb: '', nn: '', en: '' };

export const emptyCourse: CourseForm = {
  code: '',
  type: 'THEME',
  audience: 'EMPLOYEE',
  measureRef: '',
  duration: '90',
  title: blank,
  text: blank,
  goals: blank,
  prerequisites: [],
  meantFor: [],
  rule: 'P80',
  minSessions: '',
  minPercent: '',
  mandatoryNos: '',
  ownWork: '',
  makeUp: false,
};

const shown = (value: number | null): string => (value === null ? '' : String(value));

/** A stored course in the form. A copy needs a code of its own. */
export function formOf(course: CourseWrittenFragment, asCopy = false): CourseForm {
  const { goals, completionRule: rule } = course;
  const lines = (language: keyof typeof blank): string => goals[language].join('\n');
  return {
    code: asCopy ? '' : course.code,
    type: course.type,
    audience: course.audience,
    measureRef: course.measureRef ?? '',
    duration: String(course.durationMinutes),
    title: { ...course.title },
    text: { ...course.text },
    goals: { nb: lines('nb'), nn: lines('nn'), en: lines('en') },
    prerequisites: [...course.prerequisiteIds],
    meantFor: [...course.meantFor],
    rule: presetOf(rule),
    minSessions: shown(rule.minSessions),
    minPercent: shown(rule.minPercent),
    mandatoryNos: rule.mandatoryNos.join(', '),
    ownWork: shown(rule.ownWorkHours),
    makeUp: rule.makeUpAllowed,
  };
}

function presetOf(rule: CourseWrittenFragment['completionRule']): Preset {
  const { minSessions, minPercent, noAbsence, mandatoryNos } = rule;
  const bare = minSessions === null && mandatoryNos.length === 0;
  if (noAbsence && bare && minPercent === null) return 'NONE';
  if (bare && minPercent === 80) return 'P80';
  return bare && minPercent === 100 ? 'ALL' : 'OWN';
}

/** A whole number as people type it; null when empty, NaN when it is none. */
export function wholeNumber(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,6}$/.test(bare) ? Number(bare) : Number.NaN;
}

/** '1, 4 og 8' as numbers; null when something else stands there. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+|og/).filter(Boolean);
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null;
}

/** What is sent. Only for a form without faults. */
export function inputOf(form: CourseForm): CourseInput {
  const goals = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const own = form.rule === 'OWN';
  const fixed = { P80: 80, ALL: 100, NONE: null, OWN: wholeNumber(form.minPercent) }[form.rule];
  return {
    code: form.code,
    type: form.type,
    audience: form.audience,
    measureRef: form.measureRef || null,
    title: form.title,
    text: form.text,
    goals: { nb: goals(form.goals.nb), nn: goals(form.goals.nn), en: goals(form.goals.en) },
    prerequisiteIds: form.prerequisites,
    meantFor: form.meantFor,
    durationMinutes: wholeNumber(form.duration) ?? 0,
    completionRule: {
      minSessions: own ? wholeNumber(form.minSessions) : null,
      minPercent: fixed,
      noAbsence: form.rule === 'NONE',
      mandatoryNos: own ? (numbersIn(form.mandatoryNos) ?? []) : [],
      ownWorkHours: wholeNumber(form.ownWork),
      makeUpAllowed: form.rule !== 'NONE' && form.makeUp,
    },
  };
}
