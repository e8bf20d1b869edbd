import { useState } from 'react';
import type { ReactElement } from 'react';
import { SetPriority } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Participant } from './run.ts';

/** Lets one who waits go before others, or back to their own time; always with a reason. */
export function PriorityButton({ waiting }: { readonly waiting: Participant }): ReactElement {
  const { t } = useTexts();
  const texts = t.queue;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const first = waiting.priority === 0;
  const change = useChange(SetPriority, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.done });
    focusResult(`[data-waiting="${waiting.id}"]`);
  });
  const { name } = waiting.person;
  return (
    <>
      <Button
        variant="tertiary"
        size="sm"
        aria-label={first ? texts.firstName(name) : texts.backName(name)}
        onClick={() => {
          change.reset();
          setAsking(true);
        }}
      >
        {first ? texts.first : texts.back}
      </Button>
      <ConfirmDialog
        open={asking}
        title={first ? texts.firstTitle(name) : texts.backTitle(name)}
        consequence={first ? texts.firstText : texts.backText}
        reason={{ label: texts.reason, missing: texts.reasonMissing, maxLength: 500 }}
        confirmLabel={first ? texts.first : texts.back}
        cancelLabel={t.shell.cancel}
        loading={change.pending}
        error={change.error}
        onConfirm={(reason) => change.run({ enrolmentId: waiting.id, priority: first ? 1 : 0, reason })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
