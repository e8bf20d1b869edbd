import type { ReactElement } from 'react';
import { CancelGuardianPlace } from '@kompetanse/contract/portal';
import { LeaveButton } from '../enrolment/LeaveButton.tsx';
import { leavingInWords } from '../enrolment/leaving.ts';
import { useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import type { OwnPage } from './guardian-queries.ts';
import { OWN_PLACE } from './own-place-id.ts';

/** Gives up a guardian's place. Nothing when it is too late. */
export function OwnLeave({ enrolment }: Pick<OwnPage, 'enrolment'>): ReactElement | null {
  const words = leavingInWords(enrolment, enrolment.run, useTexts(), useNow());
  if (!words) return null;
  return <LeaveButton words={words} document={CancelGuardianPlace} variables={() => ({})} resultId={OWN_PLACE} />;
}
