import type { ReactElement } from 'react';
import { BookMakeUp, CancelMakeUp } from '@kompetanse/contract/portal';
import { Button, Stack, useToast, focusOn } from '@kompetanse/ui';
import type { MyEnrolment } from '../enrolment/enrolment-queries.ts';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { Refusal } from '../shell/Refusal.tsx';

interface MakeUpsProps {
  readonly enrolment: MyEnrolment;
  /** The element that shows where the person stands afterwards. */
  readonly resultId: string;
}

/** Missed sessions: where one can be taken instead, and what has been booked. Nothing when none was missed. */
export function MakeUps({ enrolment, resultId }: MakeUpsProps): ReactElement | null {
  const { attendance: texts } = useTexts();
  const format = useFormat();
  const now = useNow();
  const toast = useToast();
  const book = useAct(BookMakeUp, () => {
    toast({ tone: 'success', text: texts.booked });
    focusOn(resultId);
  });
  const cancel = useAct(CancelMakeUp, () => {
    toast({ tone: 'success', text: texts.cancelled });
    focusOn(resultId);
  });
  const { makeUps, makeUpOffers, id } = enrolment;
  if (makeUps.length === 0 && makeUpOffers.length === 0) return null;
  return (
    <Stack gap="sm">
      {makeUps.map((one) => (
        <Stack key={one.id} direction="row" gap="sm">
          <p>
            {texts.state[one.state](
              one.missed.no,
              `${format.meeting(one.taken.startsAt, one.taken.endsAt)}, ${one.taken.place}`,
            )}
          </p>
          {one.state === 'BOOKED' && new Date(one.taken.startsAt) > now && (
            <Button
              size="sm"
              variant="secondary"
              loading={cancel.acting}
              onClick={() => cancel.act({ makeUpId: one.id })}
            >
              {texts.giveBack(one.missed.no)}
            </Button>
          )}
        </Stack>
      ))}
      {makeUpOffers.map(({ missed, sessions }) => (
        <details key={missed.id}>
          <summary>{texts.offer(missed.no)}</summary>
          <Stack as="ul" gap="sm">
            {sessions.map(({ session, chairsLeft }) => (
              <li key={session.id}>
                <p>
                  {format.meeting(session.startsAt, session.endsAt)}, {session.place}. {texts.chairs(chairsLeft)}
                </p>
                <Button
                  size="sm"
                  aria-label={texts.bookDay(missed.no, format.moment(session.startsAt))}
                  loading={book.acting}
                  onClick={() => book.act({ enrolmentId: id, missedId: missed.id, takenId: session.id })}
                >
                  {texts.book}
                </Button>
              </li>
            ))}
          </Stack>
        </details>
      ))}
      <Refusal no={book.no ?? cancel.no} />
    </Stack>
  );
}
