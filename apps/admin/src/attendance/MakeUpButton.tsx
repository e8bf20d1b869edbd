import { useState } from 'react';
import type { ReactElement } from 'react';
import { BookMakeUp } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, RadioGroup, Stack, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useOffers } from './make-ups.ts';
import type { Missed } from './make-ups.ts';

/** Books a chair in the same session of another run for somebody who missed it. */
export function MakeUpButton({ missed }: { readonly missed: Missed }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.makeUp;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const { enrolmentId, sessionId, no, name } = missed;
  const offers = useOffers(missed, asking);
  const chosen = offers?.find(({ session }) => session.id === wanted) ?? offers?.[0];
  const book = useChange(BookMakeUp, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.booked(name) });
    focusResult();
  });
  return (
    <div>
      <Button size="sm" variant="secondary" aria-label={texts.openOf(name, no)} onClick={() => setAsking(true)}>
        {texts.open}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.title(name, no)}
        consequence={
          <Stack gap="sm">
            <p>{texts.told}</p>
            {offers?.length === 0 && <p>{texts.gone}</p>}
            <RadioGroup
              label={texts.where}
              value={chosen?.session.id}
              onChange={({ target }) => setWanted(target.value)}
              choices={(offers ?? []).map(({ session, run, chairsLeft }) => ({
                value: session.id,
                label: format.meeting(session.startsAt, session.endsAt),
                description: `${run.hostUnit.name}, ${session.place}. ${texts.chairs(chairsLeft)}`,
              }))}
            />
          </Stack>
        }
        confirmLabel={texts.book}
        cancelLabel={t.shell.cancel}
        loading={book.pending}
        error={book.error}
        onConfirm={() => {
          if (chosen) book.run({ enrolmentId, missedId: sessionId, takenId: chosen.session.id });
        }}
        onCancel={() => {
          book.reset();
          setAsking(false);
        }}
      />
    </div>
  );
}
