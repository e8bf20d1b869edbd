import type { ReactElement } from 'react';
import { StandDown } from '@kompetanse/contract/admin';
import { useTexts } from '../shell/language.tsx';
import { ReasonedStep } from './ReasonedStep.tsx';

/** A leader who is too close to the applicant leaves the case to the next one. */
export function StandDownButton({ applicationId }: { readonly applicationId: string }): ReactElement {
  const texts = useTexts().t.answers.standDown;
  return <ReasonedStep document={StandDown} variables={(reason) => ({ applicationId, reason })} texts={texts} />;
}
