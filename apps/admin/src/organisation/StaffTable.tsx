import type { ReactElement } from 'react';
import type { StaffQuery } from '@kompetanse/contract/admin';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

interface StaffTableProps {
  readonly people: StaffQuery['staff']['staff'];
}

/** Employments with what one asks about a colleague. */
export function StaffTable({ people }: StaffTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.organisation;
  return (
    <DataTable
      caption={texts.staffTitle}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          heading: texts.name,
          rowHeading: true,
          cell: ({ name, email }) => (
            <span className="stacked">
              {name}
              <a className="quiet" href={`mailto:${email}`}>
                {email}
              </a>
            </span>
          ),
        },
        {
          id: 'title',
          heading: texts.jobTitle,
          cell: ({ title, profileName }) => (
            <span className="stacked">
              {title}
              {profileName.toLowerCase() !== title.toLowerCase() && <span className="quiet">{profileName}</span>}
            </span>
          ),
        },
        { id: 'unit', heading: texts.unit, cell: ({ unitName }) => unitName },
        {
          id: 'percent',
          heading: texts.percent,
          numeric: true,
          cell: ({ percent }) => texts.percentOf(format.number(percent)),
        },
      ]}
    />
  );
}
