import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, StatusBadge, Stack, useToast, focusOn } from '@kompetanse/ui';
import { Enrol } from '@kompetanse/contract/portal';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useViewer } from '../shell/viewer.ts';
import { bookingOffer, toneOf, type Bookable } from './booking.ts';
import { didInWords } from './did.ts';

interface CardRun extends Bookable {
  readonly id: string;
  readonly seatsLeft: number;
  readonly course: { readonly title: string };
}

/** The action of a card in the catalogue: book, or where one stands already. */
export function CardBooking({ run }: { readonly run: CardRun }): ReactElement {
  const texts = useTexts();
  const { box, action } = texts.enrolment;
  const viewer = useViewer();
  const toast = useToast();
  const resultId = `place-${run.id}`;
  const { act, acting, no } = useAct(Enrol, (enrolment) => {
    toast({ tone: 'success', text: didInWords(enrolment.state, run.course.title, texts) });
    focusOn(resultId);
  });
  const offer = bookingOffer(run);

  if (offer.kind === 'in') {
    return (
      <span className="enrolment-result portal-result" id={resultId} tabIndex={-1}>
        <StatusBadge tone={toneOf(offer.state)}>{texts.words.enrolmentState[offer.state]}</StatusBadge>
      </span>
    );
  }
  if (offer.kind === 'closed') return <p className="portal-quiet">{offer.sentence ?? box.cannot}</p>;
  const variant = offer.action === 'JOIN_WAITLIST' ? 'secondary' : 'primary';
  if (!viewer) {
    return (
      <Button asChild variant={variant}>
        <Link to="/logg-inn" search={{ til: `/kurs/${run.id}` }}>
          {action[offer.action]}
          <span className="ui-visually-hidden">: {run.course.title}</span>
        </Link>
      </Button>
    );
  }
  return (
    <Stack gap="sm">
      <Button variant={variant} loading={acting} onClick={() => act({ runId: run.id })}>
        {action[offer.action]}
        <span className="ui-visually-hidden">: {run.course.title}</span>
      </Button>
      <Refusal no={no} />
    </Stack>
  );
}
