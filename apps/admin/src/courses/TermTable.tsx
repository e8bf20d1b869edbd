import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { isLocalDate } from '@kompetanse/domain/calendar';
import type { NamedDaysOff } from '@kompetanse/domain/courses';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { CourseKind } from './CourseKind.tsx';
import './courses.css';
import { copiedDays, type TermRun } from './term-copy.ts';

interface TermTableProps {
  readonly caption: string;
  readonly runs: readonly TermRun[];
  readonly daysOff: readonly NamedDaysOff[];
  readonly firstDay: (run: TermRun) => string;
  readonly onFirstDay: (run: TermRun, day: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The run that stopped the copying, and why. */
  readonly fault: { readonly runId: string; readonly sentence: string } | undefined;
}

/** Runs of a term, each with the day its copy would begin and the holidays its sessions would fall on. */
export function TermTable(props: TermTableProps): ReactElement {
  const { caption, runs, daysOff, firstDay, onFirstDay, selected, onSelect, fault } = props;
  const { t, format } = useTexts();
  const texts = t.termCopy;
  return (
    <DataTable
      caption={caption}
      rows={runs}
      rowKey={({ run }) => run.id}
      empty={texts.empty}
      selection={{
        selected,
        onChange: onSelect,
        allLabel: texts.all,
        rowLabel: ({ run }) => texts.one(run.course.title, run.place),
      }}
      columns={[
        {
          id: 'run',
          heading: t.courses.course,
          rowHeading: true,
          cell: ({ run, copyId }) => (
            <span className="run-name">
              <Link to="/kurs/$runId" params={{ runId: run.id }}>
                {run.course.title}
              </Link>
              <CourseKind type={run.course.type} />
              {copyId !== null && (
                <Link to="/kurs/$runId" params={{ runId: copyId }}>
                  {texts.copied}
                </Link>
              )}
            </span>
          ),
        },
        { id: 'place', heading: t.courses.place, cell: ({ run }) => run.place },
        {
          id: 'before',
          heading: texts.before,
          cell: ({ run }) => format.dayRange(format.dayOf(run.startsAt), format.dayOf(run.endsAt)),
        },
        {
          id: 'day',
          heading: texts.firstDay,
          cell: (row) => (
            <span className="term-day">
              <input
                type="date"
                className="ds-input ui-input"
                data-width-of="date"
                aria-label={texts.firstDayOf(row.run.course.title, row.run.place)}
                aria-invalid={fault?.runId === row.run.id || undefined}
                aria-describedby={fault?.runId === row.run.id ? `fault-${row.run.id}` : undefined}
                value={firstDay(row)}
                onChange={({ target }) => onFirstDay(row, target.value)}
              />
              {isLocalDate(firstDay(row)) && <span className="quiet">{format.weekday(firstDay(row))}</span>}
              {fault?.runId === row.run.id && (
                <span id={`fault-${row.run.id}`} className="ds-validation-message" data-color="danger">
                  {fault.sentence}
                </span>
              )}
            </span>
          ),
        },
        {
          id: 'sessions',
          heading: texts.sessions,
          cell: (row) => <NewDays run={row} firstDay={firstDay(row)} daysOff={daysOff} />,
        },
      ]}
    />
  );
}

interface NewDaysProps {
  readonly run: TermRun;
  readonly firstDay: string;
  readonly daysOff: readonly NamedDaysOff[];
}

function NewDays({ run, firstDay, daysOff }: NewDaysProps): ReactElement {
  const { t, format } = useTexts();
  if (!isLocalDate(firstDay)) return <>{t.termCopy.noDay}</>;
  const days = copiedDays(run, firstDay, daysOff);
  const first = days[0]?.day ?? firstDay;
  const stopped = days.filter(({ publicHoliday, schoolHoliday }) => publicHoliday !== null || schoolHoliday !== null);
  return (
    <span className="term-days">
      {t.termCopy.count(days.length)}, {format.dayRange(first, days.at(-1)?.day ?? first)}
      {stopped.map(({ day, publicHoliday, schoolHoliday }) => (
        <StatusBadge key={day} tone="warning">
          {format.weekday(day)}: {publicHoliday === null ? schoolHoliday : t.runs.holidayNames[publicHoliday]}
        </StatusBadge>
      ))}
    </span>
  );
}
