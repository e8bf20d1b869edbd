import type { ReactElement } from 'react';
import { DeclineStudyRequest } from '@kompetanse/contract/admin';
import { Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { waitingRequest, type Application } from './application.ts';
import { ReasonedStep } from './ReasonedStep.tsx';

/** What the employee asks of the study. The yes is the form below it; the no is here. */
export function AskedOfStudy({ application }: { readonly application: Application }): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.answers.asked;
  const request = waitingRequest(application);
  if (!request) return null;
  const mayAnswer = application.actions.includes(request.kind);
  return (
    <Notice
      title={request.until ? texts.defer(format.date(request.until)) : texts.resume}
      action={
        mayAnswer && (
          <ReasonedStep
            look="boxed"
            document={DeclineStudyRequest}
            variables={(answer) => ({ applicationId: application.id, answer })}
            texts={{
              send: texts.decline,
              title: texts.declineTitle,
              text: texts.declineText,
              reason: t.furtherEducation.reason,
              missing: t.furtherEducation.reasonMissing,
              done: texts.declined,
            }}
          />
        )
      }
    >
      <p>«{request.reason}»</p>
      {mayAnswer && <p>{texts.how[request.kind]}</p>}
    </Notice>
  );
}
