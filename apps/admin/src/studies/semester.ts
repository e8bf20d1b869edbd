import type { SemesterFragment } from '@kompetanse/contract/admin';
import type { Tone } from '@kompetanse/ui';
import type { Language } from '../shell/language.tsx';

export type Semester = SemesterFragment;
type Words = Pick<Language, 't' | 'words' | 'format'>;

/** A semester in words: «Høst 2026». */
export function termName({ season, year }: Pick<Semester, 'season' | 'year'>, { t, words }: Words): string {
  return t.studies.term(words.studySeason[season], year);
}

/** A result has been told and waits for the leader. */
export function isWaiting({ state, toldAt }: Pick<Semester, 'state' | 'toldAt'>): boolean {
  return state === 'CONFIRMED' && toldAt !== null;
}

/** What the student has told, in words. */
export function toldWords({ toldOutcome, toldCredits, resultOn }: Semester, { t, format }: Words): string {
  const day = format.date(resultOn ?? '');
  return toldOutcome === 'FAILED' ? t.studies.toldFailed(day) : t.studies.told(format.number(toldCredits ?? 0), day);
}

const tones: Readonly<Record<Semester['state'], Tone>> = {
  PLANNED: 'neutral',
  CONFIRMED: 'info',
  PASSED: 'success',
  FAILED: 'danger',
  DEFERRED: 'warning',
  DROPPED: 'neutral',
};

export function semesterTone({ state, late }: Pick<Semester, 'state' | 'late'>): Tone {
  return late ? 'warning' : tones[state];
}
