import type { ReactElement } from 'react';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { EnrolmentState } from './EnrolmentState.tsx';
import { hindranceInWords, type Bookable } from './staff-booking.ts';

interface StaffTableProps {
  readonly caption: string;
  readonly staff: readonly Bookable[];
  readonly empty: string;
  /** Left out for those who can not be chosen. */
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
  };
}

/** Employees by name, each with what stands in the way of a seat, or with the seat they have. */
export function StaffTable({ caption, staff, empty, selection }: StaffTableProps): ReactElement {
  const language = useTexts();
  const texts = language.t.bookStaff;
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={staff}
      rowKey={({ person }) => person.id}
      empty={empty}
      {...(selection && {
        selection: {
          ...selection,
          allLabel: texts.all,
          rowLabel: ({ person }: Bookable) => texts.one(person.name),
        },
      })}
      columns={[
        { id: 'name', heading: texts.name, rowHeading: true, cell: ({ person }) => person.name },
        { id: 'title', heading: texts.position, cell: ({ title }) => title, sortBy: ({ title }) => title },
        { id: 'unit', heading: texts.unit, cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
        {
          id: 'note',
          heading: texts.note,
          cell: ({ state, hindrance }) =>
            state === null ? hindrance && hindranceInWords(hindrance, language) : <EnrolmentState state={state} />,
        },
      ]}
    />
  );
}
