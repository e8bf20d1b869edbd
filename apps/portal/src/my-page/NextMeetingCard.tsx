import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon, LocationPinIcon } from '@navikt/aksel-icons';
import { Button, Card, FactList } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { NextMeeting } from './next-meeting.ts';

/** When and where to be next. */
export function NextMeetingCard({ meeting }: { readonly meeting: NextMeeting | null }): ReactElement {
  const { myPage, courses } = useTexts();
  const format = useFormat();
  const { next } = myPage;
  if (!meeting) {
    return (
      <Card tint="tinted" title={next.none}>
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
    <Card tint="tinted" title={next.title} className="my-page-next">
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
          {meeting.runId === null ? (
            <Link to="/veiledning">{next.toSupervision}</Link>
          ) : (
            <Link to="/kurs/$runId" params={{ runId: meeting.runId }}>
              {next.toRun}
            </Link>
          )}
        </Button>
      </p>
    </Card>
  );
}
