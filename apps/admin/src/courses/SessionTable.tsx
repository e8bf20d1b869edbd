import type { ReactElement } from 'react';
import type { MeetingFragment, SessionState } from '@kompetanse/contract/admin';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Record<SessionState, Tone>> = {
  PLANNED: 'info',
  MOVED: 'warning',
  HELD: 'success',
  CANCELLED: 'danger',
};

/** The meetings of a run. */
export function SessionTable({ sessions }: { readonly sessions: readonly MeetingFragment[] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.courses.sessions;
  return (
    <DataTable
      caption={texts.caption}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={texts.empty}
      columns={[
        { id: 'title', heading: texts.title, rowHeading: true, cell: ({ no, title }) => `${no}. ${title}` },
        { id: 'when', heading: texts.when, cell: ({ startsAt, endsAt }) => format.meeting(startsAt, endsAt) },
        { id: 'place', heading: texts.place, cell: ({ place }) => place },
        {
          id: 'mandatory',
          heading: texts.mandatory,
          cell: ({ mandatory }) => (mandatory ? t.shell.yes : t.shell.no),
        },
        {
          id: 'state',
          heading: texts.state,
          cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.sessionState[state]}</StatusBadge>,
        },
      ]}
    />
  );
}
