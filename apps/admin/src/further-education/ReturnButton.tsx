import type { ReactElement } from 'react';
import { ReturnApplication } from '@kompetanse/contract/admin';
import { useTexts } from '../shell/language.tsx';
import { ReasonedStep } from './ReasonedStep.tsx';

/** Back to the applicant, with a word of what is missing. */
export function ReturnButton({ applicationId }: { readonly applicationId: string }): ReactElement {
  const texts = useTexts().t.ranking.return;
  return (
    <ReasonedStep
      document={ReturnApplication}
      variables={(comment) => ({ applicationId, comment })}
      texts={{ ...texts, reason: texts.comment }}
    />
  );
}
