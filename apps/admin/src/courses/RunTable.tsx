import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { RunLineFragment } from '@kompetanse/contract/admin';
import { DataTable, EmptyState } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { When } from '../shell/When.tsx';
import type { Language } from '../shell/language.tsx';
import { CourseKind } from './CourseKind.tsx';
import { RunState } from './RunState.tsx';
import { Seats } from './Seats.tsx';
import { filtersIn, runColumns } from './search.ts';
import type { RunsSearch } from './search.ts';
import './courses.css';

interface RunTableProps {
  readonly runs: readonly RunLineFragment[];
  readonly search: RunsSearch;
  readonly onSearch: (search: RunsSearch) => void;
}

/** Runs as a table, with its order in the address so that it can be shared. */
export function RunTable({ runs, search, onSearch }: RunTableProps): ReactElement {
  const language = useTexts();
  const { courses } = language.t;
  const { none, noneText } = language.t.runs.filters;
  if (runs.length === 0 && filtersIn(search) > 0) return <EmptyState title={none} text={noneText} />;
  if (runs.length === 0) return <EmptyState title={courses.empty} text={courses.emptyText} />;
  return (
    <DataTable
      caption={courses.caption}
      columns={columnsIn(language)}
      rows={runs}
      rowKey={({ id }) => id}
      sort={
        search.sorter === undefined
          ? { column: 'start', direction: 'descending' }
          : { column: search.sorter, direction: search.retning === 'ned' ? 'descending' : 'ascending' }
      }
      onSort={({ column, direction }) =>
        onSearch({
          ...search,
          sorter: runColumns.find((known) => known === column),
          retning: direction === 'descending' ? 'ned' : undefined,
        })
      }
    />
  );
}

function columnsIn({ t, format, words }: Language): readonly Column<RunLineFragment>[] {
  const { courses } = t;
  return [
    {
      id: 'kurs',
      heading: courses.course,
      rowHeading: true,
      cell: (run) => (
        <span className="run-name">
          <Link to="/kurs/$runId" params={{ runId: run.id }}>
            {run.course.title}
          </Link>
          <CourseKind type={run.course.type} />
        </span>
      ),
      sortBy: ({ course }) => course.title,
    },
    {
      id: 'start',
      heading: courses.start,
      cell: ({ startsAt }) => <When moment={startsAt} />,
      sortBy: ({ startsAt }) => startsAt,
    },
    { id: 'sted', heading: courses.place, cell: ({ place }) => place, sortBy: ({ place }) => place },
    {
      id: 'plasser',
      heading: courses.seats,
      cell: (run) => <Seats run={run} />,
      sortBy: ({ seatsTaken, capacity }) => seatsTaken / capacity,
    },
    {
      id: 'venter',
      heading: courses.waiting,
      numeric: true,
      cell: ({ waitingCount }) => format.number(waitingCount),
    },
    {
      id: 'tilstand',
      heading: courses.state,
      cell: ({ state }) => <RunState state={state} />,
      sortBy: ({ state }) => words.runState[state],
    },
  ];
}
