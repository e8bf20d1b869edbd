import type { ReactElement } from 'react';
import { TellAdmission } from '@kompetanse/contract/admin';
import { useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';
import { ToldAnswerForm } from './ToldAnswerForm.tsx';

/** What the place of study has answered; the applicant can tell it too. */
export function AdmissionForm({ application }: { readonly application: Application }): ReactElement {
  const texts = useTexts().t.answers.admission;
  const toast = useToast();
  const send = useChange(TellAdmission, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <ToldAnswerForm
      texts={texts}
      reasoned={false}
      pending={send.pending}
      refusal={send.error}
      onSend={({ yes, answeredOn }) => send.run({ applicationId: application.id, admitted: yes, answeredOn })}
    />
  );
}
