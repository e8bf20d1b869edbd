import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Format, Tone } from '@kompetanse/ui';
import type { Application } from '../further-education/application-queries.ts';

export type Semester = Application['semesters'][number];

/** A semester in words: «Høst 2026». */
export function termName({ season, year }: Pick<Semester, 'season' | 'year'>, { words, studies }: PortalTexts): string {
  return studies.term(words.studySeason[season], year);
}

/** A result has been told and waits for the leader. */
export function isWaiting({ state, toldAt }: Pick<Semester, 'state' | 'toldAt'>): boolean {
  return state === 'CONFIRMED' && toldAt !== null;
}

/** What there is to do with a semester, or what came of it, in a sentence. */
export function whatNext(semester: Semester, { studies }: PortalTexts, format: Format): string {
  const { next } = studies;
  const { state, actions, sentBackReason, earnedCredits, verifiedBy } = semester;
  switch (state) {
    case 'PLANNED':
      if (semester.late) return next.confirmLate(format.date(semester.confirmBy));
      if (actions.includes('CONFIRM')) return next.confirmBy(format.date(semester.confirmBy));
      return next.confirmFrom(format.date(semester.startsOn));
    case 'CONFIRMED':
      if (isWaiting(semester)) return next.told;
      if (sentBackReason !== null) return next.sentBack(sentBackReason);
      return actions.includes('REPORT') ? next.report : next.notNow;
    case 'PASSED':
      return next.passed(format.number(earnedCredits ?? 0), verifiedBy?.name ?? '');
    case 'FAILED':
      return `${next.failed(verifiedBy?.name ?? '')} ${actions.includes('RETAKE') ? next.retake : next.retaken}`;
    case 'DEFERRED':
      return next.deferred;
    case 'DROPPED':
      return next.dropped;
  }
}

const tones: Readonly<Record<Semester['state'], Tone>> = {
  PLANNED: 'neutral',
  CONFIRMED: 'info',
  PASSED: 'success',
  FAILED: 'danger',
  DEFERRED: 'warning',
  DROPPED: 'neutral',
};

/** The colour and shape of a semester's state. */
export function semesterTone({ state, late }: Pick<Semester, 'state' | 'late'>): Tone {
  return late ? 'warning' : tones[state];
}
