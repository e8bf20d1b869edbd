import type { ReactElement } from 'react';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { OpenRequest } from './booking-request.ts';

/** Who of the unit is away or asks to be, for each day of the run. */
export function CoverageTable({ request }: { readonly request: OpenRequest }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.approval.requests;
  const names = (people: readonly { readonly name: string }[]): string =>
    people.length === 0 ? texts.nobody : people.map(({ name }) => name).join(', ');
  return (
    <DataTable
      caption={texts.coverage}
      showCaption
      rows={request.coverage}
      rowKey={({ day }) => day}
      columns={[
        {
          id: 'day',
          heading: texts.day,
          rowHeading: true,
          cell: ({ day, over }) => (
            <span className="stacked">
              {format.weekday(day)}
              {over && <StatusBadge tone="warning">{texts.over}</StatusBadge>}
            </span>
          ),
        },
        {
          id: 'away',
          heading: texts.dayAway,
          cell: ({ away }) => <Names count={away.length} names={names(away)} />,
        },
        {
          id: 'asking',
          heading: texts.dayAsking,
          cell: ({ asking }) => <Names count={asking.length} names={names(asking)} />,
        },
      ]}
    />
  );
}

/** How many, and who they are when one asks. */
function Names({ count, names }: { readonly count: number; readonly names: string }): ReactElement {
  const { t } = useTexts();
  if (count === 0) return <>{names}</>;
  return (
    <details>
      <summary>{t.approval.requests.people(count)}</summary>
      <span className="quiet">{names}</span>
    </details>
  );
}

/** How the person's earlier requests went. */
export function EarlierRequests({ request }: { readonly request: OpenRequest }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.approval.requests;
  return (
    <div>
      <h3>{texts.earlier}</h3>
      {request.earlier.length === 0 ? (
        <p className="quiet">{texts.noEarlier}</p>
      ) : (
        <ul>
          {request.earlier.map(({ courseTitle, state, requestedAt }) => (
            <li key={`${courseTitle} ${requestedAt}`}>
              {texts.earlierRow(courseTitle, words.enrolmentState[state], format.date(format.dayOf(requestedAt)))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
