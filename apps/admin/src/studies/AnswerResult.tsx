import { useState } from 'react';
import type { ReactElement } from 'react';
import { SendBackResult, VerifyResult } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { termName, toldWords, type Semester } from './semester.ts';

/** The nearest leader verifies what the student has told, or sends it back with what is missing. */
export function AnswerResult({ semester }: { readonly semester: Semester }): ReactElement | null {
  const language = useTexts();
  const { t } = language;
  const { verify, sendBack } = t.studies;
  const toast = useToast();
  const [asking, setAsking] = useState<'VERIFY' | 'SEND_BACK' | null>(null);
  const done = (text: string): void => {
    setAsking(null);
    toast({ tone: 'success', text });
    focusResult('table');
  };
  const yes = useChange(VerifyResult, () => done(verify.done));
  const back = useChange(SendBackResult, () => done(sendBack.done));
  const cancel = (): void => {
    setAsking(null);
    yes.reset();
    back.reset();
  };
  if (!semester.actions.includes('VERIFY')) return null;
  const term = termName(semester, language);
  const { id: semesterId, version } = semester;
  return (
    <>
      <Button size="sm" aria-label={verify.of(term)} onClick={() => setAsking('VERIFY')}>
        {verify.action}
      </Button>
      <Button size="sm" variant="tertiary" aria-label={sendBack.of(term)} onClick={() => setAsking('SEND_BACK')}>
        {sendBack.action}
      </Button>
      <ConfirmDialog
        open={asking === 'VERIFY'}
        title={verify.title(term)}
        consequence={verify.consequence(toldWords(semester, language))}
        confirmLabel={verify.action}
        cancelLabel={t.shell.cancel}
        loading={yes.pending}
        error={yes.error}
        onConfirm={() => yes.run({ semesterId, version })}
        onCancel={cancel}
      />
      <ConfirmDialog
        open={asking === 'SEND_BACK'}
        title={sendBack.title(term)}
        consequence={sendBack.text}
        reason={{ label: sendBack.reason, missing: sendBack.missing, maxLength: 500 }}
        confirmLabel={sendBack.action}
        cancelLabel={t.shell.cancel}
        loading={back.pending}
        error={back.error}
        onConfirm={(reason) => back.run({ semesterId, version, reason })}
        onCancel={cancel}
      />
    </>
  );
}
