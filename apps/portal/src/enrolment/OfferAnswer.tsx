import { useState, type ReactElement } from 'react';
import type { TrustedDocument } from '@kompetanse/contract';
import { Button, ConfirmDialog, Stack, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';

/** What is asked of the API, and with what. */
interface Wish<Answer, Variables> {
  readonly document: TrustedDocument<Answer, Variables>;
  readonly variables: Variables;
}

interface OfferAnswerProps<Yes, YesVariables, No, NoVariables> {
  readonly course: string;
  readonly accept: Wish<Yes, YesVariables>;
  readonly decline: Wish<No, NoVariables>;
  /** The element that shows where the person stands afterwards. */
  readonly resultId: string;
}

/** Yes or no to an offered seat. No is asked twice, since the seat is then gone. */
export function OfferAnswer<Yes extends object, YesVariables, No extends object, NoVariables>(
  props: OfferAnswerProps<Yes, YesVariables, No, NoVariables>,
): ReactElement {
  const { course, resultId } = props;
  const { offer, did, cancel } = useTexts().enrolment;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = (text: string): void => {
    setAsking(false);
    toast({ tone: 'success', text });
    focusOn(resultId);
  };
  const accept = useAct(props.accept.document, () => done(did.accepted(course)));
  const decline = useAct(props.decline.document, () => done(did.declined(course)));
  return (
    <Stack gap="sm">
      <Stack direction="row" gap="sm">
        <Button loading={accept.acting} onClick={() => accept.act(props.accept.variables)}>
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
        onConfirm={() => decline.act(props.decline.variables)}
        onCancel={() => {
          setAsking(false);
          decline.forget();
        }}
      />
    </Stack>
  );
}
