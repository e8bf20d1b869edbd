import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Format } from '@kompetanse/ui';
import type { Application } from '../further-education/application-queries.ts';
import { termName } from './semester-next.ts';

/** Something of a study that waits for the student. */
export interface StudyWaiting {
  readonly id: string;
  readonly urgency: 'ANSWER' | 'DO';
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly to: '/videreutdanning';
}

/** Semesters to confirm, results that came back, and an agreement to sign. */
export function whatStudyWaits(application: Application, texts: PortalTexts, format: Format): StudyWaiting[] {
  const { studies } = texts;
  const { study } = application;
  const semesters = application.semesters.flatMap((semester): StudyWaiting[] => {
    const { id, actions, confirmBy, sentBackReason, endsOn, late } = semester;
    const item = { id, to: '/videreutdanning' } as const;
    const term = termName(semester, texts);
    if (actions.includes('CONFIRM')) {
      const day = format.date(confirmBy);
      const text = late ? studies.next.confirmLate(day) : studies.next.confirmBy(day);
      return [{ ...item, urgency: 'ANSWER', at: confirmBy, title: studies.waits.confirm(study, term), text }];
    }
    if (actions.includes('REPORT') && sentBackReason !== null) {
      const text = studies.next.sentBack(sentBackReason);
      return [{ ...item, urgency: 'DO', at: endsOn, title: studies.waits.mend(study, term), text }];
    }
    return [];
  });
  const agreements = application.bindings
    .filter(({ actions }) => actions.includes('SIGN'))
    .map(({ id, leaveFrom }): StudyWaiting => ({
      id,
      to: '/videreutdanning',
      urgency: 'ANSWER',
      at: leaveFrom,
      title: studies.waits.sign(study),
      text: studies.binding.signBy(format.date(leaveFrom)),
    }));
  return [...semesters, ...agreements];
}
