import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon, ClockIcon, LocationPinIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Card, FactList, StatusBadge, Tag, type Fact } from '@kompetanse/ui';
import { CalendarLink } from '../courses/RunLinks.tsx';
import { MakeUps } from '../attendance/MakeUps.tsx';
import { courseColor, datesInWords } from '../courses/run-words.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { isLive, toneOf } from './booking.ts';
import { CertificateLink } from './CertificateLink.tsx';
import type { MyEnrolment } from './enrolment-queries.ts';
import { Leave } from './Leave.tsx';
import { MyOffer } from './MyOffer.tsx';
import { QueueReceipt } from './QueueReceipt.tsx';
import { Receipt } from './Receipt.tsx';
import { standingInWords } from './standing-words.ts';

/** One enrolment: the state in words, what comes next, what can be done, and the receipt. */
export function EnrolmentCard({ enrolment }: { readonly enrolment: MyEnrolment }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow();
  const { run, state } = enrolment;
  const id = `enrolment-${enrolment.id}`;
  return (
    <Card as="article" className="enrolment-card">
      <div className="enrolment-card__head">
        <div>
          <Tag color={courseColor[run.course.type]}>{texts.words.courseType[run.course.type]}</Tag>
          <h3>
            <Link to="/kurs/$runId" params={{ runId: run.id }}>
              {run.course.title}
            </Link>
          </h3>
        </div>
        <span id={id} tabIndex={-1} className="portal-result">
          <StatusBadge tone={toneOf(state)}>
            <strong>{texts.words.enrolmentState[state]}</strong>
          </StatusBadge>
        </span>
      </div>
      <FactList facts={useFacts(enrolment)} />
      <div>
        {standingInWords(enrolment, run, { texts, format, now }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {enrolment.reason !== null && <p>{texts.enrolment.standing.reason(enrolment.reason)}</p>}
        {enrolment.setAsideReason !== null && <p>{texts.enrolment.standing.setAside(enrolment.setAsideReason)}</p>}
      </div>
      <MakeUps enrolment={enrolment} resultId={id} />
      <div className="enrolment-card__actions ui-no-print">
        <CertificateLink standing={enrolment} />
        {isLive(state) && new Date(run.endsAt) > now && <CalendarLink url={run.calendarUrl} />}
        {state === 'OFFERED' && <MyOffer enrolmentId={enrolment.id} course={run.course.title} resultId={id} />}
        <Leave enrolment={enrolment} run={run} resultId={id} />
      </div>
      <QueueReceipt receipt={enrolment.queueReceipt} />
      <Receipt standing={enrolment} />
    </Card>
  );
}

function useFacts({ run, state, attendance }: MyEnrolment): Fact[] {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow();
  const { facts } = texts.courses;
  const { mine } = texts.enrolment;
  const sessions = run.sessions.filter((session) => session.state !== 'CANCELLED');
  const next = isLive(state) ? sessions.find(({ endsAt }) => new Date(endsAt) > now) : undefined;
  const seen = attendance.filter(({ mark }) => mark === 'PRESENT' || mark === 'PARTIAL').length;
  return [
    { icon: <CalendarIcon aria-hidden />, label: facts.when, text: datesInWords(run, texts, format) },
    ...(next && sessions.length > 1
      ? [
          {
            icon: <ClockIcon aria-hidden />,
            text: `${mine.nextMeeting}: ${format.meeting(next.startsAt, next.endsAt)}`,
          },
        ]
      : []),
    { icon: <LocationPinIcon aria-hidden />, label: facts.where, text: next?.place ?? run.place },
    ...(attendance.length > 0
      ? [{ icon: <TasklistIcon aria-hidden />, text: mine.attended(seen, sessions.length) }]
      : []),
  ];
}
