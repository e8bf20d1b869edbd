import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { SupervisionSeriesList } from '@kompetanse/contract/admin';
import { DataTable, EmptyState, LoadingSkeleton, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { heldCount, nextMeeting, seriesTones } from './series.ts';
import type { Series } from './series.ts';

/** Every series the coordinator plans. */
export function SeriesList(): ReactElement {
  const { t } = useTexts();
  const query = useQuery(queryOf(SupervisionSeriesList, {}));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={4} label={t.shell.loading} />}>
      {({ supervisionSeries }) =>
        supervisionSeries.length === 0 ? (
          <EmptyState
            title={t.supervision.empty}
            text={t.supervision.emptyText}
            icon={<PersonGroupIcon aria-hidden />}
          />
        ) : (
          <SeriesTable series={supervisionSeries} />
        )
      }
    </Loaded>
  );
}

function SeriesTable({ series }: { readonly series: readonly Series[] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.supervision;
  const now = new Date();
  return (
    <DataTable
      caption={texts.seriesTitle}
      showCaption
      rows={series}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          heading: texts.series,
          rowHeading: true,
          cell: ({ id, title, goal }) => (
            <span className="stacked">
              <Link to="/veiledning/$seriesId" params={{ seriesId: id }}>
                {title}
              </Link>
              <span className="quiet">{goal}</span>
            </span>
          ),
          sortBy: ({ title }) => title,
        },
        {
          id: 'supervisor',
          heading: texts.supervisor,
          cell: ({ supervisor }) => supervisor.name,
          sortBy: ({ supervisor }) => supervisor.name,
        },
        {
          id: 'participants',
          heading: texts.participants,
          numeric: true,
          cell: ({ participants }) => format.number(participants.length),
          sortBy: ({ participants }) => participants.length,
        },
        {
          id: 'sessions',
          heading: texts.sessions,
          numeric: true,
          cell: (row) => texts.sessionsOf(heldCount(row), row.plannedSessions),
          sortBy: heldCount,
        },
        {
          id: 'hours',
          heading: texts.hours,
          numeric: true,
          cell: ({ heldMinutes, plannedMinutes }) =>
            texts.hoursOf(format.hours(heldMinutes / 60), format.hours(plannedMinutes / 60)),
          sortBy: ({ heldMinutes }) => heldMinutes,
        },
        {
          id: 'next',
          heading: texts.next,
          cell: (row) => {
            const meeting = nextMeeting(row, now);
            return meeting ? format.moment(meeting.startsAt) : <span className="quiet">{texts.noNext}</span>;
          },
          sortBy: (row) => nextMeeting(row, now)?.startsAt ?? null,
        },
        {
          id: 'state',
          heading: texts.state,
          cell: ({ state }) => <StatusBadge tone={seriesTones[state]}>{words.supervisionState[state]}</StatusBadge>,
        },
      ]}
    />
  );
}
