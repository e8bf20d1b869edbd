import { useState } from 'react';
import type { ReactElement } from 'react';
import { RefuseRecord, VerifyRecord } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Held } from './RecordTable.tsx';

/** Yes, or no with a reason, to what somebody has told; nothing where the viewer does not answer. */
export function AnswerRecord({ held }: { readonly held: Held }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.competence.records;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { name } = held.person;
  const answered = (text: string): void => {
    setAsking(false);
    toast({ tone: 'success', text });
    focusResult('h1');
  };
  const verify = useChange(
    VerifyRecord,
    () => answered(texts.verified(name)),
    (sentence) => toast({ tone: 'danger', text: sentence }),
  );
  const refuse = useChange(RefuseRecord, () => answered(texts.refused(name)));
  if (!held.mayAnswer) return null;
  return (
    <>
      <Button
        size="sm"
        loading={verify.pending}
        aria-label={texts.verifyOne(held.competence.name, name)}
        onClick={() => verify.run({ recordId: held.id })}
      >
        {texts.verify}
      </Button>
      <Button
        variant="tertiary"
        size="sm"
        aria-label={texts.refuseOne(held.competence.name, name)}
        onClick={() => {
          refuse.reset();
          setAsking(true);
        }}
      >
        {texts.refuse}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.refuseTitle(name)}
        consequence={texts.refuseConsequence(held.competence.name)}
        reason={{ label: texts.reason, missing: texts.reasonMissing, maxLength: 500 }}
        confirmLabel={texts.refuse}
        cancelLabel={t.shell.cancel}
        loading={refuse.pending}
        error={refuse.error}
        onConfirm={(reason) => refuse.run({ recordId: held.id, reason })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
