import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Enrol } from '@kompetanse/contract/portal';
import { Button, CapacityMeter, Card, StatusBadge, useToast, focusOn } from '@kompetanse/ui';
import type { WholeRun } from '../courses/course-queries.ts';
import { RunRenewals } from '../renewal/RunRenewals.tsx';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { booksOthers, useViewer } from '../shell/viewer.ts';
import { bookingOffer, isLive, toneOf } from './booking.ts';
import { CertificateLink } from './CertificateLink.tsx';
import { didInWords } from './did.ts';
import type { Standing } from './enrolment-queries.ts';
import { Leave } from './Leave.tsx';
import { MyOffer } from './MyOffer.tsx';
import { QueueReceipt } from './QueueReceipt.tsx';
import { Receipt } from './Receipt.tsx';
import { standingInWords } from './standing-words.ts';
import './enrolment.css';

const RESULT = 'place';

/** Is there room, where do I stand, and the one thing I can do about it. */
export function BookingBox({ run, seats }: { readonly run: WholeRun; readonly seats: string }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { box } = texts.enrolment;
  const { myEnrolment } = run;
  const now = useNow();
  const live = myEnrolment !== null && isLive(myEnrolment.state);
  return (
    <Card title={box.title} className="courses-sticky">
      <CapacityMeter taken={run.seatsTaken} capacity={run.capacity} words={seats} showWords />
      <div id={RESULT} tabIndex={-1} className="enrolment-place portal-result">
        {myEnrolment && <Place run={run} standing={myEnrolment} />}
        <RunRenewals renewals={run.renewals} />
        {!live && <Book run={run} again={myEnrolment !== null} />}
        <BookStaff run={run} />
      </div>
      <dl className="enrolment-dates">
        {new Date(run.opensAt) > now && (
          <div>
            <dt>{box.opens}</dt>
            <dd>{format.moment(run.opensAt)}</dd>
          </div>
        )}
        <div>
          <dt>{box.closes}</dt>
          <dd>{format.moment(run.closesAt)}</dd>
        </div>
      </dl>
    </Card>
  );
}

function Place({ run, standing }: { readonly run: WholeRun; readonly standing: Standing }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow();
  return (
    <>
      <StatusBadge tone={toneOf(standing.state)}>
        <strong>{texts.words.enrolmentState[standing.state]}</strong>
      </StatusBadge>
      {standingInWords(standing, run, { texts, format, now }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {standing.reason !== null && <p>{texts.enrolment.standing.reason(standing.reason)}</p>}
      {standing.setAsideReason !== null && <p>{texts.enrolment.standing.setAside(standing.setAsideReason)}</p>}
      <CertificateLink standing={standing} />
      {standing.state === 'OFFERED' && (
        <MyOffer enrolmentId={standing.id} course={run.course.title} resultId={RESULT} />
      )}
      <span className="ui-no-print">
        <Leave enrolment={standing} run={run} resultId={RESULT} />
      </span>
      <QueueReceipt receipt={standing.queueReceipt} />
      <Receipt standing={standing} />
    </>
  );
}

function Book({ run, again }: { readonly run: WholeRun; readonly again: boolean }): ReactElement | null {
  const texts = useTexts();
  const { box, action } = texts.enrolment;
  const viewer = useViewer();
  const toast = useToast();
  const { act, acting, no } = useAct(Enrol, (enrolment) => {
    toast({ tone: 'success', text: didInWords(enrolment.state, run.course.title, texts) });
    focusOn(RESULT);
  });
  const offer = bookingOffer(run);
  if (offer.kind === 'in') return null;
  if (offer.kind === 'closed') {
    return (
      <>
        <Button aria-disabled aria-describedby="why-not">
          {action.ENROL}
        </Button>
        <p id="why-not">{offer.sentence ?? box.cannot}</p>
      </>
    );
  }
  if (!viewer) {
    const label = { ENROL: box.signIn, REQUEST: box.signInAsk, JOIN_WAITLIST: box.signInWait }[offer.action];
    return (
      <>
        <Button asChild>
          <Link to="/logg-inn" search={{ til: `/kurs/${run.id}` }}>
            {label}
          </Link>
        </Button>
        <p className="portal-quiet">{box.signInText}</p>
        {run.course.audience !== 'EMPLOYEE' && offer.action !== 'REQUEST' && (
          <p>
            <Link to="/foresatte/meld-pa/$runId" params={{ runId: run.id }}>
              {box.asGuardian}
            </Link>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {again && <p>{box.again}</p>}
      <Button loading={acting} onClick={() => act({ runId: run.id })}>
        {action[offer.action]}
      </Button>
      {offer.action === 'REQUEST' && <p className="portal-quiet">{box.willAsk}</p>}
      {offer.action === 'JOIN_WAITLIST' && <p className="portal-quiet">{box.willWait(run.waitingCount + 1)}</p>}
      <Refusal no={no} />
    </>
  );
}

/** Leaders and coordinators book others in the admin app. */
function BookStaff({ run }: { readonly run: WholeRun }): ReactElement | null {
  const { box } = useTexts().enrolment;
  const viewer = useViewer();
  const open = run.state === 'PUBLISHED' || run.state === 'CONFIRMED';
  if (!viewer || !open || !booksOthers(viewer)) return null;
  return (
    <Button asChild variant="secondary">
      <a className="ui-no-print" href={`/admin/kurs/${run.id}/meld-pa`}>
        {box.bookStaff}
      </a>
    </Button>
  );
}
