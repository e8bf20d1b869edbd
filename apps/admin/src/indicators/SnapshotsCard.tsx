import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CompareSnapshot, FigureSnapshots } from '@kompetanse/contract/admin';
import { Button, Card, DataTable, LoadingSkeleton } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';

/** Numbers as they were kept on set days, each beside what is computed today. */
export function SnapshotsCard(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators.snapshots;
  const query = useQuery(queryOf(FigureSnapshots, {}));
  const [chosen, setChosen] = useState<{ id: string; day: string } | null>(null);
  return (
    <Card title={texts.title}>
      <p className="quiet">{texts.lead}</p>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={3} label={t.shell.loading} />}>
        {({ figureSnapshots }) => (
          <DataTable
            caption={texts.title}
            rows={figureSnapshots}
            rowKey={({ id }) => id}
            empty={texts.empty}
            columns={[
              { id: 'day', heading: texts.day, rowHeading: true, cell: ({ day }) => format.date(day) },
              {
                id: 'version',
                heading: texts.version,
                numeric: true,
                cell: ({ definitionVersion }) => format.number(definitionVersion),
              },
            ]}
            actionsLabel={texts.actions}
            actions={({ id, day }) => (
              <Button
                variant="secondary"
                size="sm"
                aria-label={texts.compareOne(format.date(day))}
                onClick={() => setChosen({ id, day })}
              >
                {texts.compare}
              </Button>
            )}
          />
        )}
      </Loaded>
      {chosen && <Comparison id={chosen.id} day={format.date(chosen.day)} />}
    </Card>
  );
}

function Comparison({ id, day }: { readonly id: string; readonly day: string }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators.snapshots;
  const query = useQuery(queryOf(CompareSnapshot, { id }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="text" count={2} label={t.shell.loading} />}>
      {({ figureSnapshot: found }) => {
        const differences = found?.differences ?? [];
        return (
          <>
            <p role="status">
              {differences.length === 0
                ? texts.same(day, format.number(found?.same ?? 0))
                : texts.differ(day, format.number(differences.length), format.number(found?.same ?? 0))}
            </p>
            {differences.length > 0 && (
              <DataTable
                caption={texts.differences(day)}
                rows={differences}
                rowKey={({ cut, name, schoolYear, measure }) => `${cut} ${name} ${schoolYear} ${measure}`}
                columns={[
                  { id: 'cut', heading: t.indicators.by, cell: ({ cut }) => t.indicators.cuts[cut] },
                  { id: 'name', heading: texts.row, rowHeading: true, cell: ({ name }) => name },
                  { id: 'year', heading: t.indicators.goals.schoolYear, cell: ({ schoolYear }) => schoolYear },
                  {
                    id: 'measure',
                    heading: t.indicators.measure,
                    cell: ({ measure }) => texts.measures[measure] ?? measure,
                  },
                  { id: 'kept', heading: texts.kept, numeric: true, cell: ({ kept }) => format.number(kept) },
                  { id: 'today', heading: texts.today, numeric: true, cell: ({ today }) => format.number(today) },
                ]}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
