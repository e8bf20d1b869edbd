import { useState, type ReactElement } from 'react';
import { Button, Card, DataTable, DefinitionList, StatusBadge, type Tone } from '@kompetanse/ui';
import type { SupervisionState } from '@kompetanse/contract/portal';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { Presence } from './Presence.tsx';
import { mayRecord } from './presence-window.ts';
import { realMeetings, type Meeting, type Series } from './supervision-queries.ts';

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
      <p className="portal-quiet">{texts.notes}</p>
    </Card>
  );
}

function Meetings({ series, mine }: SeriesCardProps): ReactElement {
  const { supervision: texts, words } = useTexts();
  const format = useFormat();
  const now = useNow();
  const [recording, setRecording] = useState<string | null>(null);
  const meeting = series.sessions.find(({ id }) => id === recording);
  const present = ({ state, present: people }: Meeting): string =>
    state !== 'HELD' ? '' : people.map(({ name }) => name).join(', ') || texts.nobody;
  return (
    <>
      <DataTable
        caption={texts.meetings(series.title)}
        rows={series.sessions}
        rowKey={({ id }) => id}
        columns={[
          { id: 'no', heading: texts.meeting, rowHeading: true, cell: ({ no }) => texts.number(no) },
          { id: 'when', heading: texts.when, cell: ({ startsAt, endsAt }) => format.meeting(startsAt, endsAt) },
          { id: 'where', heading: texts.where, cell: ({ place }) => place },
          { id: 'state', heading: texts.state, cell: ({ state }) => words.supervisionSessionState[state] },
          { id: 'present', heading: texts.present, cell: present },
        ]}
        {...(mine && {
          actionsLabel: texts.actions,
          actions: (each: Meeting) =>
            mayRecord(each, now) && (
              <Button
                id={`record-${each.id}`}
                variant="secondary"
                size="sm"
                aria-expanded={recording === each.id}
                onClick={() => setRecording(recording === each.id ? null : each.id)}
              >
                {each.state === 'HELD' ? texts.correct : texts.record}
                <span className="ui-visually-hidden"> {texts.number(each.no)}</span>
              </Button>
            ),
        })}
      />
      {meeting && (
        <Presence key={meeting.id} meeting={meeting} people={series.participants} onDone={() => setRecording(null)} />
      )}
    </>
  );
}
