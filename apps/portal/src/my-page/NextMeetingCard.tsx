import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon, LocationPinIcon } from '@navikt/aksel-icons';
import { Button, Card, FactList, StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { CalledOff, NextMeeting } from './next-meeting.ts';

interface NextMeetingCardProps {
  readonly meeting: NextMeeting | null;
  readonly off: readonly CalledOff[];
}

/** When and where to be next, and where one need not be. */
export function NextMeetingCard({ meeting, off }: NextMeetingCardProps): ReactElement {
  const { myPage, courses } = useTexts();
  const format = useFormat();
  const { next } = myPage;
  if (!meeting) {
    return (
      <Card tint="tinted" title={next.none}>
        <Off off={off} />
        <p>{next.noneText}</p>
        <p>
          <Button asChild>
            <Link to="/kurs">{next.find}</Link>
          </Button>
        </p>
      </Card>
    );
  }
  return (
    <Card
      tint="tinted"
      title={next.title}
      className="my-page-next"
      {...(meeting.moved && { actions: <StatusBadge tone="warning">{next.moved}</StatusBadge> })}
    >
      <Off off={off} />
      <p className="my-page-next__title">
        {meeting.title}
        {meeting.part !== '' && <span className="my-page-next__part">{meeting.part}</span>}
      </p>
      <FactList
        facts={[
          {
            icon: <CalendarIcon aria-hidden />,
            label: courses.facts.when,
            text: <strong>{format.meeting(meeting.startsAt, meeting.endsAt)}</strong>,
          },
          { icon: <LocationPinIcon aria-hidden />, label: courses.facts.where, text: meeting.place },
        ]}
      />
      <p>
        <Button asChild variant="secondary">
          {meeting.sessionId !== null ? (
            <Link to="/veiledning/$sessionId" params={{ sessionId: meeting.sessionId }}>
              {next.toMeeting}
            </Link>
          ) : (
            <Link to="/kurs/$runId" params={{ runId: meeting.runId ?? '' }}>
              {next.toRun}
            </Link>
          )}
        </Button>
      </p>
    </Card>
  );
}

function Off({ off }: { readonly off: readonly CalledOff[] }): ReactElement | null {
  const { next } = useTexts().myPage;
  const format = useFormat();
  if (off.length === 0) return null;
  return (
    <ul className="my-page-next__off">
      {off.map(({ id, title, startsAt }) => (
        <li key={id}>{next.off(title, format.moment(startsAt))}</li>
      ))}
    </ul>
  );
}
