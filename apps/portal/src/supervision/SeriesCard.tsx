import { useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Card, DefinitionList, StatusBadge, type Tone } from '@kompetanse/ui';
import type { SupervisionState } from '@kompetanse/contract/portal';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { Presence } from './Presence.tsx';
import { mayRecord } from './presence-window.ts';
import { SeriesTools } from './SeriesTools.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { isOpen, realMeetings, type Meeting, type Series } from './supervision-queries.ts';

const tones: Record<SupervisionState, Tone> = {
  PLANNED: 'info',
  ACTIVE: 'success',
  COMPLETED: 'neutral',
  STOPPED: 'warning',
};

interface SeriesCardProps {
  readonly series: Series;
  /** The viewer is the supervisor, and says who was there. */
  readonly mine: boolean;
}

/** One series: goal, people, hours, every meeting, and for the supervisor who was present. */
export function SeriesCard({ series, mine }: SeriesCardProps): ReactElement {
  const { supervision: texts, words } = useTexts();
  const format = useFormat();
  const now = useNow();
  const next = realMeetings(series).find(({ endsAt, state }) => state !== 'HELD' && new Date(endsAt) > now);
  const hours = texts.held(format.hours(series.heldMinutes / 60), format.hours(series.plannedMinutes / 60));
  return (
    <Card
      as="article"
      title={series.title}
      actions={<StatusBadge tone={tones[series.state]}>{words.supervisionState[series.state]}</StatusBadge>}
    >
      <p>{series.goal}</p>
      <DefinitionList
        items={[
          {
            term: texts.next,
            value: next ? `${format.meeting(next.startsAt, next.endsAt)}, ${next.place}` : texts.noNext,
          },
          { term: texts.supervisor, value: mine ? `${series.supervisor.name} (${texts.you})` : series.supervisor.name },
          { term: texts.participants, value: series.participants.map(({ name }) => name).join(', ') },
          { term: texts.hours, value: hours },
        ]}
      />
      <Meetings series={series} mine={mine} />
      {next && <CalendarFile id={series.id} label={texts.calendar} of={series.title} />}
      {mine && isOpen(series) && <SeriesTools series={series} />}
      <p className="portal-quiet">{texts.notes}</p>
    </Card>
  );
}

function Meetings({ series, mine }: SeriesCardProps): ReactElement {
  const { supervision: texts } = useTexts();
  const format = useFormat();
  const now = useNow();
  const [recording, setRecording] = useState<string | null>(null);
  return (
    <ol
      className="portal-meetings supervision-meetings"
      data-mine={mine || undefined}
      aria-label={texts.meetings(series.title)}
    >
      {series.sessions.map((meeting) => (
        <li key={meeting.id}>
          <span className="portal-meetings__title">
            <Link to="/veiledning/$sessionId" params={{ sessionId: meeting.id }}>
              {texts.number(meeting.no)}
              <span className="ui-visually-hidden"> {texts.open}</span>
            </Link>
          </span>
          <span className="portal-meetings__when" data-off={meeting.state === 'CANCELLED' || undefined}>
            {format.meeting(meeting.startsAt, meeting.endsAt)}
          </span>
          <span>{meeting.place}</span>
          <span className="supervision-present">
            <WhoWasThere meeting={meeting} />
          </span>
          {mine && mayRecord(meeting, now) && recording !== meeting.id && (
            <span className="supervision-action ui-no-print">
              <Button
                id={`record-${meeting.id}`}
                variant="secondary"
                size="sm"
                onClick={() => setRecording(meeting.id)}
              >
                {meeting.state === 'HELD' ? texts.correct : texts.record}
                <span className="ui-visually-hidden"> {texts.number(meeting.no)}</span>
              </Button>
            </span>
          )}
          {recording === meeting.id && (
            <Presence meeting={meeting} people={series.participants} onDone={() => setRecording(null)} />
          )}
        </li>
      ))}
    </ol>
  );
}

function WhoWasThere({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const { supervision: texts, words } = useTexts();
  if (meeting.state !== 'HELD') {
    const tone = meeting.state === 'SCHEDULED' ? 'neutral' : 'warning';
    return (
      <>
        <StatusBadge tone={tone}>{words.supervisionSessionState[meeting.state]}</StatusBadge> {meeting.reason}
      </>
    );
  }
  const names = meeting.present.map(({ name }) => name).join(', ') || texts.nobody;
  return (
    <>
      {texts.present}: {names}
    </>
  );
}
