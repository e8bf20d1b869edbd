import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, ShareBar, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { AwayCell, RenewalCell, WaitingCell } from './StaffCells.tsx';
import { shareDone, waitingSum, type StaffLine } from './my-staff.ts';

interface MyStaffTableProps {
  readonly people: readonly StaffLine[];
  readonly today: string;
  readonly selection: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
  };
}

/** One line a person, each figure with the way to where something can be done about it. */
export function MyStaffTable({ people, today, selection }: MyStaffTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.myStaff;
  return (
    <DataTable<StaffLine>
      caption={texts.title}
      rows={people}
      rowKey={({ person }) => person.id}
      empty={texts.nobody}
      selection={{ ...selection, allLabel: texts.selectAll, rowLabel: ({ person }) => texts.selectOne(person.name) }}
      columns={[
        {
          id: 'name',
          heading: texts.name,
          rowHeading: true,
          sortBy: ({ person }) => person.name,
          cell: ({ person, title, unit }) => (
            <span className="stacked">
              {person.name}
              <span className="quiet">{[title, unit.name].join(', ')}</span>
            </span>
          ),
        },
        { id: 'program', heading: texts.program, sortBy: shareDone, cell: (line) => <ProgramCell line={line} /> },
        {
          id: 'missing',
          heading: texts.missing,
          numeric: true,
          sortBy: ({ missing }) => missing,
          cell: ({ missing }) => (missing === 0 ? '0' : <Link to="/kompetanse/mangler">{format.number(missing)}</Link>),
        },
        {
          id: 'renewals',
          heading: texts.renewals,
          sortBy: ({ renewals }) => renewals[0]?.expiresOn ?? null,
          cell: ({ renewals }) => <RenewalCell renewals={renewals} />,
        },
        {
          id: 'away',
          heading: texts.away,
          sortBy: ({ away }) => away[0]?.startsAt ?? null,
          cell: ({ away }) => <AwayCell away={away} today={today} />,
        },
        { id: 'waiting', heading: texts.waiting, sortBy: waitingSum, cell: (line) => <WaitingCell {...line} /> },
      ]}
    />
  );
}

function ProgramCell({ line: { person, programs } }: { readonly line: StaffLine }): ReactElement {
  const { t, words, format } = useTexts();
  if (programs.length === 0) return <span className="quiet">{t.myStaff.noProgram}</span>;
  return (
    <span className="stacked">
      {programs.map(({ programId, title, state, late, doneMinutes, wantedMinutes }) => {
        const share = wantedMinutes === 0 ? 1 : doneMinutes / wantedMinutes;
        return (
          <span key={programId} className="stacked">
            <Link
              to="/program/$programId/person/$personId"
              params={{ programId, personId: person.id }}
              aria-label={title}
            >
              <ShareBar
                share={share}
                words={state === 'EXEMPT' ? words.participationState.EXEMPT : format.percent(share)}
              />
            </Link>
            {late && <StatusBadge tone="danger">{words.elementState.LATE}</StatusBadge>}
          </span>
        );
      })}
    </span>
  );
}
