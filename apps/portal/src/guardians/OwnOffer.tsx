import { useState, type ReactElement } from 'react';
import { AnswerGuardianOffer } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, Stack, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { focusOn } from '../shell/focus.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { OWN_PLACE } from './own-place-id.ts';

/** Yes or no to an offered seat. No is asked twice, since the seat is then gone. */
export function OwnOffer({ course }: { readonly course: string }): ReactElement {
  const { offer, did, cancel } = useTexts().enrolment;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = (text: string): void => {
    setAsking(false);
    toast({ tone: 'success', text });
    focusOn(OWN_PLACE);
  };
  const accept = useAct(AnswerGuardianOffer, () => done(did.accepted(course)));
  const decline = useAct(AnswerGuardianOffer, () => done(did.declined(course)));
  return (
    <>
      <Stack direction="row" gap="sm">
        <Button loading={accept.acting} onClick={() => accept.act({ accept: true })}>
          {offer.accept}
        </Button>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {offer.decline}
        </Button>
      </Stack>
      <Refusal no={accept.no} />
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={offer.declineTitle(course)}
        consequence={offer.declineText}
        confirmLabel={offer.declineConfirm}
        cancelLabel={cancel.keep}
        loading={decline.acting}
        error={decline.no?.sentence}
        onConfirm={() => decline.act({ accept: false })}
        onCancel={() => {
          setAsking(false);
          decline.forget();
        }}
      />
    </>
  );
}
