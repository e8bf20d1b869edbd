import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { waitsForViewer } from './application.ts';
import type { ApplicationLine } from './application.ts';
import { ApplicationState } from './ApplicationState.tsx';
import './further-education.css';

/** One row an application; those that wait for the viewer say so. */
export function ApplicationTable({
  applications,
}: {
  readonly applications: readonly ApplicationLine[];
}): ReactElement {
  const { t, format } = useTexts();
  const texts = t.furtherEducation;
  return (
    <DataTable
      caption={texts.caption}
      rows={applications}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'person',
          heading: texts.person,
          rowHeading: true,
          cell: ({ id, person }) => (
            <Link to="/videreutdanning/$applicationId" params={{ applicationId: id }}>
              {person.name}
            </Link>
          ),
          sortBy: ({ person }) => person.name,
        },
        { id: 'unit', heading: texts.unit, cell: ({ unit }) => unit.name, sortBy: ({ unit }) => unit.name },
        {
          id: 'study',
          heading: texts.study,
          cell: ({ study, institution }) => (
            <span className="stacked">
              {study}
              <span className="quiet">{institution}</span>
            </span>
          ),
          sortBy: ({ study }) => study,
        },
        {
          id: 'credits',
          heading: texts.credits,
          numeric: true,
          cell: ({ credits }) => format.number(credits),
          sortBy: ({ credits }) => credits,
        },
        {
          id: 'cost',
          heading: texts.cost,
          numeric: true,
          cell: ({ costNok }) => format.kroner(costNok),
          sortBy: ({ costNok }) => costNok,
        },
        {
          id: 'year',
          heading: texts.schoolYear,
          cell: ({ round }) => round.schoolYear,
          sortBy: ({ round }) => round.schoolYear,
        },
        {
          id: 'state',
          heading: texts.state,
          cell: (application) => (
            <span className="stacked">
              <ApplicationState state={application.state} />
              {waitsForViewer(application) && <StatusBadge tone="warning">{texts.waits}</StatusBadge>}
            </span>
          ),
        },
      ]}
    />
  );
}
