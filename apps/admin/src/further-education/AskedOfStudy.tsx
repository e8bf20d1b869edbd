import { useState } from 'react';
import type { ReactElement } from 'react';
import { DeclineStudyRequest } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, Notice, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';
import { waitingRequest, type Application } from './application.ts';

/** What the employee asks of the study. The yes is the form below it; the no is here. */
export function AskedOfStudy({ application }: { readonly application: Application }): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.answers.asked;
  const toast = useToast();
  const [declining, setDeclining] = useState(false);
  const decline = useChange(DeclineStudyRequest, () => {
    setDeclining(false);
    toast({ tone: 'success', text: texts.declined });
    focusResult();
  });
  const request = waitingRequest(application);
  if (!request) return null;
  const mayAnswer = application.actions.includes(request.kind);
  return (
    <Notice
      title={request.until ? texts.defer(format.date(request.until)) : texts.resume}
      action={
        mayAnswer && (
          <Button variant="secondary" size="sm" onClick={() => setDeclining(true)}>
            {texts.decline}
          </Button>
        )
      }
    >
      <p>«{request.reason}»</p>
      {mayAnswer && <p>{texts.how[request.kind]}</p>}
      <ConfirmDialog
        open={declining}
        title={texts.declineTitle}
        consequence={<p>{texts.declineText}</p>}
        reason={{ label: t.furtherEducation.reason, missing: t.furtherEducation.reasonMissing, maxLength: 500 }}
        confirmLabel={texts.decline}
        cancelLabel={t.shell.cancel}
        loading={decline.pending}
        error={decline.error}
        onConfirm={(answer) => decline.run({ applicationId: application.id, answer })}
        onCancel={() => {
          decline.reset();
          setDeclining(false);
        }}
      />
    </Notice>
  );
}
