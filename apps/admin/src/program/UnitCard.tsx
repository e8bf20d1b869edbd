import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProgramUnits, type CountsFragment, type ProgramUnitsQuery } from '@kompetanse/contract/admin';
import { strands } from '@kompetanse/domain/program';
import { CardGrid, CsvButton, DataTable, LoadingSkeleton, Stack, StatTile } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import type { Listed } from './programs.screen.tsx';
import { strandColumns, useHours } from './strand-columns.tsx';

type Card = NonNullable<ProgramUnitsQuery['programCard']>;
type Row = Card['units'][number];

/** The three-strand card of my units: all together, then unit by unit with the way to its people. */
export function UnitCard({ program }: { readonly program: Listed }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.programs;
  const query = useQuery(queryOf(ProgramUnits, { id: program.id }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ programCard: card }) =>
        card === null ? (
          <p>{texts.none}</p>
        ) : (
          <Stack gap="lg">
            <Tiles total={card.total} />
            <Stack gap="sm">
              <h3>{texts.units}</h3>
              <p className="quiet">{texts.asOf(format.date(card.asOf))}</p>
              <UnitTable card={card} programId={program.id} />
              <div className="ui-no-print">
                <Stack direction="row" gap="sm">
                  <UnitsFile card={card} />
                  <PrintButton />
                </Stack>
              </div>
            </Stack>
          </Stack>
        )
      }
    </Loaded>
  );
}

function Tiles({ total }: { readonly total: CountsFragment }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const { hours, share } = useHours();
  return (
    <CardGrid as="div" least="tile">
      <StatTile
        label={texts.people}
        value={format.number(total.people)}
        note={texts.peopleNote(format.number(total.late), format.number(total.completed), format.number(total.exempt))}
      />
      {total.strands.map((strand) => (
        <StatTile
          key={strand.strand}
          label={words.programStrand[strand.strand]}
          value={share(strand)}
          note={texts.hoursOf(hours(strand.doneMinutes), hours(strand.wantedMinutes))}
        />
      ))}
    </CardGrid>
  );
}

function UnitTable({ card, programId }: { readonly card: Card; readonly programId: string }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.programs;
  const { share } = useHours();
  const counts = (['people', 'late', 'completed', 'exempt'] as const).map((id) => ({
    id,
    heading: texts.counts[id],
    numeric: true,
    cell: (row: Row) => format.number(row[id]),
    sortBy: (row: Row) => row[id],
  }));
  return (
    <DataTable
      caption={texts.units}
      rows={card.units}
      rowKey={({ unit }) => unit?.id ?? ''}
      empty={texts.nobody}
      columns={[
        {
          id: 'unit',
          heading: texts.unit,
          rowHeading: true,
          sortBy: ({ unit }) => unit?.name ?? '',
          cell: ({ unit }) => (
            <Link to="/program/$programId/enhet/$unitId" params={{ programId, unitId: unit?.id ?? '' }}>
              {unit?.name}
            </Link>
          ),
        },
        ...strandColumns<Row>(words, share),
        ...counts,
      ]}
      total={{
        unit: texts.all,
        ...Object.fromEntries(card.total.strands.map((strand) => [strand.strand, share(strand)])),
        ...Object.fromEntries(counts.map(({ id }) => [id, format.number(card.total[id])])),
      }}
    />
  );
}

function UnitsFile({ card }: { readonly card: Card }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.programs;
  const head = strands.flatMap((strand) => [
    texts.doneHours(words.programStrand[strand]),
    texts.wantedHours(words.programStrand[strand]),
  ]);
  const line = (name: string, row: CountsFragment): (string | number)[] => [
    name,
    ...[row.people, row.late, row.completed, row.exempt],
    ...row.strands.flatMap(({ doneMinutes, wantedMinutes }) => [doneMinutes / 60, wantedMinutes / 60]),
  ];
  const { counts } = texts;
  return (
    <CsvButton
      label={texts.csv}
      fileName={`${texts.csvName}-${card.asOf}.csv`}
      rows={() => [
        [texts.unit, counts.people, counts.late, counts.completed, counts.exempt, ...head],
        ...card.units.map((row) => line(row.unit?.name ?? '', row)),
        line(texts.all, card.total),
      ]}
    />
  );
}
