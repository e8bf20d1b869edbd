import type { ReactElement } from 'react';
import type { ConversionsQuery, ConversionState as State } from '@kompetanse/contract/admin';
import { Button, Card, DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

type Conversion = ConversionsQuery['positionConversions'][number];

export const conversionTones = {
  PLANNED: 'neutral',
  DECIDED: 'info',
  FILLED: 'warning',
  VERIFIED: 'success',
  DROPPED: 'neutral',
} as const satisfies Record<State, string>;

interface ConversionTableProps {
  readonly rows: readonly Conversion[];
  readonly onOpen: (id: string) => void;
}

/** Every position that is, was or shall be made into another. */
export function ConversionTable({ rows, onOpen }: ConversionTableProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.conversions;
  return (
    <Card title={texts.list}>
      <DataTable
        caption={texts.list}
        rows={rows}
        rowKey={({ id }) => id}
        empty={texts.empty}
        columns={[
          {
            id: 'unit',
            heading: texts.position,
            rowHeading: true,
            sortBy: ({ unit }) => unit.name,
            cell: ({ unit, positionTitle }) => (
              <span className="stacked">
                {unit.name}
                <span className="quiet">{positionTitle}</span>
              </span>
            ),
          },
          {
            id: 'year',
            heading: texts.year,
            sortBy: ({ targetYear }) => targetYear,
            cell: ({ targetYear }) => String(targetYear),
          },
          {
            id: 'profiles',
            heading: texts.profiles,
            cell: ({ fromProfileName, toProfileName }) => texts.fromTo(fromProfileName, toProfileName),
          },
          {
            id: 'state',
            heading: texts.state,
            sortBy: ({ state }) => words.conversionState[state],
            cell: ({ state, holder }) => (
              <span className="stacked">
                <StatusBadge tone={conversionTones[state]}>{words.conversionState[state]}</StatusBadge>
                {holder !== null && <span className="quiet">{holder.name}</span>}
              </span>
            ),
          },
          { id: 'cost', heading: texts.cost, numeric: true, cell: ({ costNok }) => format.kroner(costNok) },
        ]}
        actionsLabel={texts.actions}
        actions={({ id, unit, targetYear }) => (
          <Button
            variant="tertiary"
            size="sm"
            aria-label={texts.openOne(unit.name, String(targetYear))}
            onClick={() => onOpen(id)}
          >
            {texts.open}
          </Button>
        )}
      />
    </Card>
  );
}
