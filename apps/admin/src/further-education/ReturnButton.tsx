import { useState } from 'react';
import type { ReactElement } from 'react';
import { ReturnApplication } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';

/** Back to the applicant, with a word of what is missing. */
export function ReturnButton({ applicationId }: { readonly applicationId: string }): ReactElement {
  const { t } = useTexts();
  const texts = t.ranking.return;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const back = useChange(ReturnApplication, () => {
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
        reason={{ label: texts.comment, missing: texts.missing, maxLength: 500 }}
        confirmLabel={texts.send}
        cancelLabel={t.shell.cancel}
        loading={back.pending}
        error={back.error}
        onConfirm={(comment) => back.run({ applicationId, comment })}
        onCancel={() => {
          back.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
