import type { ReactElement } from 'react';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { waitsForViewer } from './application.ts';
import type { ApplicationLine } from './application.ts';
import { caseColumns } from './case-columns.tsx';
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
        ...caseColumns<ApplicationLine>(texts),
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
