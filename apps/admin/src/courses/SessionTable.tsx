import type { ReactElement } from 'react';
import type { SessionState } from '@kompetanse/contract/admin';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { CancelSessionButton } from './CancelSessionButton.tsx';
import type { ManagedRun } from './RunActions.tsx';

const tones: Readonly<Record<SessionState, Tone>> = {
  PLANNED: 'info',
  MOVED: 'warning',
  HELD: 'success',
  CANCELLED: 'danger',
};

/** The meetings of a run. */
export function SessionTable({ run }: { readonly run: ManagedRun }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.courses.sessions;
  const coming = ({ state, startsAt }: ManagedRun['sessions'][number]): boolean =>
    state !== 'CANCELLED' && new Date(startsAt) > new Date();
  const may = run.mayPlanSessions && run.state !== 'CANCELLED' && run.sessions.filter(coming).length > 1;
  return (
    <DataTable
      caption={texts.caption}
      rows={run.sessions}
      rowKey={({ id }) => id}
      empty={texts.empty}
      {...(may && {
        actionsLabel: t.enrolment.participants.actions,
        actions: (session: ManagedRun['sessions'][number]) =>
          coming(session) && <CancelSessionButton run={run} session={session} />,
      })}
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
