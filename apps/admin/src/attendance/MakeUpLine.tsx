import { useState } from 'react';
import type { ReactElement } from 'react';
import { CancelMakeUp } from '@kompetanse/contract/admin';
import { Button, Notice, Stack, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { MakeUpButton } from './MakeUpButton.tsx';
import type { Missed } from './make-ups.ts';

/** How a missed session is made up for, the way to book it, and the way to give the chair back. */
export function MakeUpLine({ missed }: { readonly missed: Missed }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.makeUp;
  const toast = useToast();
  const cancel = useChange(CancelMakeUp, () => {
    toast({ tone: 'success', text: texts.cancelled(missed.name) });
    focusResult();
  });
  const [now] = useState(() => Date.now());
  const { makeUp } = missed;
  const booked = makeUp?.state === 'BOOKED';
  return (
    <Stack gap="sm">
      {makeUp && makeUp.state !== 'CANCELLED' && (
        <p className="quiet">
          {texts.state[makeUp.state](format.meeting(makeUp.taken.startsAt, makeUp.taken.endsAt), makeUp.taken.place)}
        </p>
      )}
      {booked && Date.parse(makeUp.taken.startsAt) > now && (
        <div>
          <Button
            size="sm"
            variant="tertiary"
            aria-label={texts.giveBackOf(missed.name)}
            loading={cancel.pending}
            onClick={() => cancel.run({ makeUpId: makeUp.id })}
          >
            {texts.giveBack}
          </Button>
        </div>
      )}
      {missed.offered && <MakeUpButton missed={missed} />}
      {cancel.error !== undefined && (
        <Notice tone="danger" role="alert">
          {cancel.error}
        </Notice>
      )}
    </Stack>
  );
}
