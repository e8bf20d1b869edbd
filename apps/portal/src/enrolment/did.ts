import type { EnrolmentState } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';

/** What booking led to, by the state it gave: a seat, a place in the queue or a question to the leader. */
export function didInWords(state: EnrolmentState, course: string, texts: PortalTexts): string {
  const { did } = texts.enrolment;
  if (state === 'ENROLLED') return did.ENROLLED(course);
  return state === 'REQUESTED' ? did.REQUESTED(course) : did.WAITLISTED(course);
}
