import { useState, type ReactElement } from 'react';
import { CancelGuardianPlace } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, useToast } from '@kompetanse/ui';
import { leavingInWords } from '../enrolment/leaving.ts';
import { useAct } from '../shell/act.ts';
import { focusOn } from '../shell/focus.ts';
import { useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import type { OwnPage } from './guardian-queries.ts';
import { OWN_PLACE } from './own-place-id.ts';

/** Gives up the place, after saying what that leads to. Nothing when it is too late. */
export function OwnLeave({ enrolment }: Pick<OwnPage, 'enrolment'>): ReactElement | null {
  const texts = useTexts();
  const now = useNow();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const words = leavingInWords(enrolment, enrolment.run, texts, now);
  const { act, acting, no, forget } = useAct(CancelGuardianPlace, () => {
    setAsking(false);
    toast({ tone: 'success', text: words?.done ?? '' });
    focusOn(OWN_PLACE);
  });
  if (!words) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={words.title}
        consequence={words.consequence}
        confirmLabel={words.action}
        cancelLabel={texts.enrolment.cancel.keep}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({})}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}
