import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Corrections } from '@kompetanse/contract/admin';
import { DataTable } from '@kompetanse/ui';
import type { Run } from '../enrolment/run.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import { When } from '../shell/When.tsx';

/** Every correction of the run, newest first; nothing when there is none. */
export function CorrectionHistory({ run }: { readonly run: Run }): ReactElement | null {
  const { t, words } = useTexts();
  const texts = t.attendance.correction;
  const { data } = useQuery(queryOf(Corrections, { runId: run.id }));
  const rows = (data?.courseRun?.participants ?? [])
    .flatMap(({ id, corrections }) => corrections.map((one) => ({ ...one, enrolmentId: id })))
    .toSorted((one, other) => other.at.localeCompare(one.at));
  if (rows.length === 0) return null;
  const nameOf = (id: string): string => run.participants.find((one) => one.id === id)?.person.name ?? '';
  const noOf = (id: string): number => run.sessions.find((one) => one.id === id)?.no ?? 0;
  return (
    <DataTable
      caption={texts.history}
      showCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', heading: texts.name, rowHeading: true, cell: (row) => nameOf(row.enrolmentId) },
        { id: 'session', heading: texts.session, cell: (row) => texts.sessionNo(noOf(row.sessionId)) },
        {
          id: 'change',
          heading: texts.change,
          cell: (row) =>
            texts.fromTo(
              row.fromMark ? words.attendanceMark[row.fromMark] : t.attendance.matrix.notMarked,
              words.attendanceMark[row.toMark],
            ),
        },
        { id: 'reason', heading: texts.reason, cell: (row) => row.reason },
        { id: 'by', heading: texts.by, cell: (row) => row.actor.name },
        { id: 'at', heading: texts.at, cell: (row) => <When moment={row.at} /> },
      ]}
    />
  );
}
