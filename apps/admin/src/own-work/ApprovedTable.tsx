import type { ReactElement } from 'react';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { StaffWork } from './OwnWorkToAnswer.tsx';

/** What has been approved, the latest first. */
export function ApprovedTable({ works }: { readonly works: readonly StaffWork[] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.ownWork;
  return (
    <DataTable
      caption={texts.approvedTable}
      rows={works}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'person',
          heading: texts.person,
          rowHeading: true,
          sortBy: ({ person }) => person.name,
          cell: ({ person }) => person.name,
        },
        { id: 'title', heading: texts.what, sortBy: ({ title }) => title, cell: ({ title }) => title },
        {
          id: 'day',
          heading: texts.day,
          sortBy: ({ doneOn }) => doneOn,
          cell: ({ doneOn }) => format.date(doneOn),
        },
        {
          id: 'hours',
          heading: texts.hours,
          numeric: true,
          sortBy: ({ minutes }) => minutes,
          cell: ({ minutes }) => format.hours(minutes / 60),
        },
      ]}
    />
  );
}
