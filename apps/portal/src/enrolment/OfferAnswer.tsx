import { useState, type ReactElement } from 'react';
import { AcceptOffer, DeclineOffer } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, Stack, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { focusOn } from '../shell/focus.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';

interface OfferAnswerProps {
  readonly enrolmentId: string;
  readonly course: string;
  /** The element that shows where the person stands afterwards. */
  readonly resultId: string;
}

/** Yes or no to an offered seat. No is asked twice, since the seat is then gone. */
export function OfferAnswer({ enrolmentId, course, resultId }: OfferAnswerProps): ReactElement {
  const { offer, did, cancel } = useTexts().enrolment;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = (text: string): void => {
    setAsking(false);
    toast({ tone: 'success', text });
    focusOn(resultId);
  };
  const accept = useAct(AcceptOffer, () => done(did.accepted(course)));
  const decline = useAct(DeclineOffer, () => done(did.declined(course)));
  return (
    <Stack gap="sm">
      <Stack direction="row" gap="sm">
        <Button loading={accept.acting} onClick={() => accept.act({ enrolmentId })}>
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
        onConfirm={() => decline.act({ enrolmentId })}
        onCancel={() => {
          setAsking(false);
          decline.forget();
        }}
      />
    </Stack>
  );
}
