import type { ReactElement } from 'react';
import type { PlanSeriesQuery } from '@kompetanse/contract/admin';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

type Day = Extract<PlanSeriesQuery['planSeries'], { __typename: 'SeriesPlan' }>['days'][number];

interface SeriesTableProps {
  readonly days: readonly Day[];
  readonly onKeep: (day: string, keep: boolean) => void;
}

/** The dates of a series, with holidays and clashes; each can be kept or left out. */
export function SeriesTable({ days, onKeep }: SeriesTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.series;
  const notes = ({ publicHoliday, schoolHoliday, noSuchTime, clashes }: Day): string[] => [
    ...(publicHoliday === null ? [] : [t.runs.holidayNames[publicHoliday]]),
    ...(schoolHoliday === null ? [] : [schoolHoliday.name]),
    ...(noSuchTime ? [texts.noSuchTime] : []),
    ...clashes.map(({ kind, name, courseTitle, startsAt, endsAt }) =>
      texts.clash(kind, name, courseTitle, `${format.time(startsAt)}–${format.time(endsAt)}`),
    ),
  ];
  return (
    <DataTable
      caption={texts.caption}
      showCaption
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { id: 'day', heading: texts.day, rowHeading: true, cell: ({ day }) => format.weekday(day) },
        { id: 'when', heading: texts.when, cell: ({ from, to }) => `${from}–${to}` },
        {
          id: 'note',
          heading: texts.note,
          cell: (day) => notes(day).map((note) => <div key={note}>{note}</div>),
        },
        {
          id: 'keep',
          heading: texts.keep,
          cell: ({ day, kept, noSuchTime }) => (
            <input
              type="checkbox"
              className="ds-input"
              aria-label={texts.keepDay(format.weekday(day))}
              checked={kept}
              disabled={noSuchTime}
              onChange={({ target }) => onKeep(day, target.checked)}
            />
          ),
        },
      ]}
    />
  );
}
