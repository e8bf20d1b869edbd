import type { ReactElement } from 'react';
import { TellFunding } from '@kompetanse/contract/admin';
import { useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';
import { ToldAnswerForm } from './ToldAnswerForm.tsx';

/** What the body that pays has answered. */
export function FundingForm({ application }: { readonly application: Application }): ReactElement {
  const texts = useTexts().t.answers.funding;
  const toast = useToast();
  const send = useChange(TellFunding, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  const body = application.round.externalBody ?? texts.body;
  return (
    <ToldAnswerForm
      texts={{ ...texts, question: texts.question(body) }}
      reasoned
      pending={send.pending}
      refusal={send.error}
      onSend={({ yes, answeredOn, reason }) =>
        send.run({ applicationId: application.id, funded: yes, answeredOn, reason })
      }
    />
  );
}
