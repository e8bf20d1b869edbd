import type { ReactElement } from 'react';
import { DataTable, Stack, StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { WholeRun } from './course-queries.ts';

/** All meetings of a run with day, hours and, where they differ, place. */
export function RunMeetings({ run }: { readonly run: WholeRun }): ReactElement {
  const { courses, words } = useTexts();
  const format = useFormat();
  const elsewhere = run.sessions.some(({ place }) => place !== run.place);
  return (
    <DataTable
      caption={courses.run.meetings}
      rows={run.sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          heading: courses.run.meeting,
          rowHeading: true,
          cell: (session) => (
            <Stack direction="row" gap="sm">
              {session.title}
              {(session.state === 'MOVED' || session.state === 'CANCELLED') && (
                <StatusBadge tone="warning">{words.sessionState[session.state]}</StatusBadge>
              )}
              {!session.mandatory && <span className="portal-quiet">{courses.run.optional}</span>}
            </Stack>
          ),
        },
        { id: 'when', heading: courses.run.when, cell: ({ startsAt, endsAt }) => format.meeting(startsAt, endsAt) },
        ...(elsewhere
          ? [{ id: 'where', heading: courses.run.where, cell: ({ place }: WholeRun['sessions'][number]) => place }]
          : []),
      ]}
    />
  );
}
