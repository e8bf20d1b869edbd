import type { ReactElement } from 'react';
import type { TrustedDocument } from '@kompetanse/contract';
import { useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { ActionForm } from './ActionForm.tsx';

interface PlainStepProps<Answer extends object> {
  readonly document: TrustedDocument<Answer, { applicationId: string | number }>;
  readonly applicationId: string;
  /** next: what will happen. */
  readonly texts: Readonly<Record<'title' | 'send' | 'next' | 'done', string>>;
}

/** A step with nothing to fill in: what it means, and its button. */
export function PlainStep<Answer extends object>({
  document,
  applicationId,
  texts,
}: PlainStepProps<Answer>): ReactElement {
  const toast = useToast();
  const step = useChange(document, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.next}
      errors={{}}
      attempt={0}
      pending={step.pending}
      refusal={step.error}
      onSend={(event) => {
        event.preventDefault();
        step.run({ applicationId });
        return Promise.resolve();
      }}
    >
      {null}
    </ActionForm>
  );
}
