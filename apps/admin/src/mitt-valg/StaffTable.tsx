import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { mittValgModules } from '@kompetanse/domain/program';
import { DataTable, StatusBadge, type Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { CoveragePerson } from './coverage.ts';

interface StaffTableProps {
  readonly caption: string;
  readonly people: readonly CoveragePerson[];
  readonly empty: string;
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
  };
}

const tones: Readonly<Record<CoveragePerson['state'], Tone>> = {
  COVERED: 'success',
  PLANNED: 'info',
  WAITING: 'info',
  INVITED: 'info',
  MISSING: 'warning',
};

/** Employees by name with the modules each has been through, and where they have a seat or are invited. */
export function StaffTable({ caption, people, empty, selection }: StaffTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.mittValg;
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={people}
      rowKey={({ person }) => person.id}
      empty={empty}
      {...(selection && {
        selection: {
          ...selection,
          allLabel: texts.selectAll,
          rowLabel: ({ person }: CoveragePerson) => texts.selectOne(person.name),
        },
      })}
      columns={[
        {
          id: 'name',
          heading: texts.name,
          rowHeading: true,
          cell: ({ person }) => person.name,
          sortBy: ({ person }) => person.name,
        },
        {
          id: 'title',
          heading: texts.position,
          cell: ({ person }) => person.title,
          sortBy: ({ person }) => person.title ?? '',
        },
        ...mittValgModules.map((no) => ({
          id: `module-${no}`,
          heading: texts.module(no),
          cell: ({ modules }: CoveragePerson) => (modules.includes(no) ? texts.met : texts.notMet),
        })),
        {
          id: 'state',
          heading: texts.state,
          sortBy: ({ state }) => state,
          cell: ({ state, run }) => (
            <span className="stacked">
              <StatusBadge tone={tones[state]}>{texts.states[state]}</StatusBadge>
              {run && (
                <Link to="/kurs/$runId" params={{ runId: run.id }}>
                  {run.course.title}, {format.day(format.dayOf(run.startsAt))}
                </Link>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
