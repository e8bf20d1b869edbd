import { useState } from 'react';
import type { ReactElement } from 'react';
import { StandDown } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';

/** A leader who is too close to the applicant leaves the case to the next one. */
export function StandDownButton({ applicationId }: { readonly applicationId: string }): ReactElement {
  const { t } = useTexts();
  const texts = t.answers.standDown;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const leave = useChange(StandDown, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  return (
    <>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {texts.send}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.title}
        consequence={<p>{texts.text}</p>}
        reason={{ label: texts.reason, missing: texts.missing, maxLength: 500 }}
        confirmLabel={texts.send}
        cancelLabel={t.shell.cancel}
        loading={leave.pending}
        error={leave.error}
        onConfirm={(reason) => leave.run({ applicationId, reason })}
        onCancel={() => {
          leave.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
