import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { lowestFirst, missingOf, shareOf, sumOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { CoverageBar } from './CoverageBar.tsx';

/** One row a unit with its share as bar and number. */
export function CoverageTable({ units }: { readonly units: readonly Coverage[] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.mittValg;
  const sum = sumOf(units);
  const count = (id: 'staff' | 'covered' | 'planned', heading: string) => ({
    id,
    heading,
    numeric: true,
    cell: (row: Coverage) => format.number(row[id]),
    sortBy: (row: Coverage) => row[id],
  });
  return (
    <Stack gap="sm">
      <h2>{texts.tableTitle}</h2>
      <Legend />
      <DataTable
        caption={texts.tableTitle}
        rows={lowestFirst(units)}
        rowKey={({ unit }) => unit.id}
        columns={[
          {
            id: 'unit',
            heading: texts.unit,
            rowHeading: true,
            cell: ({ unit }) => (
              <Link to="/program/mitt-valg/$unitId" params={{ unitId: unit.id }}>
                {unit.name}
              </Link>
            ),
            sortBy: ({ unit }) => unit.name,
          },
          {
            id: 'kind',
            heading: texts.kind,
            cell: ({ unit }) => `${words.unitKind[unit.kind]}, ${words.ownership[unit.ownership].toLowerCase()}`,
          },
          {
            id: 'share',
            heading: texts.coverage,
            cell: (row) => <CoverageBar counts={row} />,
            sortBy: shareOf,
          },
          count('covered', texts.covered),
          {
            id: 'modules',
            heading: texts.modules,
            numeric: true,
            cell: ({ modules }) => texts.modulesOf(modules.map(format.number)),
          },
          count('planned', texts.plannedShort),
          {
            id: 'missing',
            heading: texts.missing,
            numeric: true,
            cell: (row) => format.number(missingOf(row)),
            sortBy: missingOf,
          },
          count('staff', texts.staff),
        ]}
        total={{
          unit: texts.share,
          share: <CoverageBar counts={sum} />,
          covered: format.number(sum.covered),
          planned: format.number(sum.planned),
          missing: format.number(missingOf(sum)),
          staff: format.number(sum.staff),
        }}
      />
    </Stack>
  );
}

function Legend(): ReactElement {
  const { t } = useTexts();
  return (
    <ul className="coverage-legend quiet" aria-hidden="true">
      <li>
        <span className="coverage__covered" />
        {t.mittValg.legendCovered}
      </li>
      <li>
        <span className="coverage__planned" />
        {t.mittValg.legendPlanned}
      </li>
    </ul>
  );
}
