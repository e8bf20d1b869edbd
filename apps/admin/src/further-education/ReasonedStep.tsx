import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TrustedDocument } from '@kompetanse/contract';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { reasonMost } from './reason.ts';

interface ReasonedStepProps<Answer extends object, Variables> {
  readonly document: TrustedDocument<Answer, Variables>;
  readonly variables: (reason: string) => Variables;
  /** text: what will happen. missing: said when the reason is empty. */
  readonly texts: Readonly<Record<'send' | 'title' | 'text' | 'reason' | 'missing' | 'done', string>>;
  /** Among other buttons, or in a notice. */
  readonly look?: 'plain' | 'boxed';
}

/** A step that is asked about once, and needs a reason. */
export function ReasonedStep<Answer extends object, Variables>({
  document,
  variables,
  texts,
  look = 'plain',
}: ReasonedStepProps<Answer, Variables>): ReactElement {
  const { t } = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const step = useChange(document, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <>
      <Button
        {...(look === 'boxed' ? { variant: 'secondary', size: 'sm' } : { variant: 'tertiary' })}
        onClick={() => setAsking(true)}
      >
        {texts.send}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.title}
        consequence={<p>{texts.text}</p>}
        reason={{ label: texts.reason, missing: texts.missing, maxLength: reasonMost }}
        confirmLabel={texts.send}
        cancelLabel={t.shell.cancel}
        loading={step.pending}
        error={step.error}
        onConfirm={(reason) => step.run(variables(reason))}
        onCancel={() => {
          step.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
