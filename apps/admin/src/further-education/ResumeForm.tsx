import type { ReactElement } from 'react';
import { ResumeStudy } from '@kompetanse/contract/admin';
import { useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { Application } from './application.ts';

/** A deferred study goes on from today; no new start. */
export function ResumeForm({ application }: { readonly application: Application }): ReactElement {
  const { t } = useTexts();
  const texts = t.furtherEducation.resume;
  const toast = useToast();
  const send = useChange(ResumeStudy, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.explain}
      errors={{}}
      attempt={0}
      pending={send.pending}
      refusal={send.error}
      onSend={(event) => {
        event.preventDefault();
        send.run({ applicationId: application.id });
        return Promise.resolve();
      }}
    >
      {null}
    </ActionForm>
  );
}
