import type { SurveyHeadFragment } from '@kompetanse/contract/admin';
import type { Language } from '../shell/language.tsx';

/** Who a survey is for: a run, or units by name. */
export function forWhom({ runTitle, phase, units }: SurveyHeadFragment, { t }: Language): string {
  if (runTitle !== null) return t.surveys.ofRun(t.surveys.phases[phase], runTitle);
  return units.map(({ name }) => name).join(', ');
}

/** When it opens, closes or was closed. */
export function whenOf(
  { state, opensAt, onCompletion, closesAt }: SurveyHeadFragment,
  { t, format }: Language,
): string {
  const texts = t.surveys;
  if (closesAt !== null) {
    return state === 'OPEN'
      ? texts.closes(format.moment(closesAt))
      : texts.closedOn(format.date(format.dayOf(closesAt)));
  }
  if (opensAt !== null) return texts.opens(format.moment(opensAt));
  return onCompletion ? texts.opensOnCompletion : texts.opensByHand;
}

export const stateTones = { PLANNED: 'neutral', OPEN: 'info', CLOSED: 'success' } as const;
