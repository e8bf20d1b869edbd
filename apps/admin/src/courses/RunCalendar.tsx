import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays, holidayKey, weekday } from '@kompetanse/domain/calendar';
import { ManagedRuns, type RunLineFragment } from '@kompetanse/contract/admin';
import { Button, LoadingSkeleton, Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { monthDays, runsQuestion, type RunsSearch } from './search.ts';
import './runs.css';

interface RunCalendarProps {
  readonly search: RunsSearch;
  readonly onMonth: (month: string) => void;
}

const MOST = 100;

/** A month of sessions, with public holidays; on a phone only the days that hold something. */
export function RunCalendar({ search, onMonth }: RunCalendarProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.calendar;
  const month = search.maned ?? format.dayOf(new Date()).slice(0, 7);
  const { first, last } = monthDays(month);
  const { filter } = runsQuestion(search);
  const query = useQuery(
    queryOf(ManagedRuns, {
      first: MOST,
      after: null,
      filter: { ...filter, from: first, to: last },
      sort: 'START',
      descending: false,
    }),
  );
  return (
    <section aria-labelledby="run-month">
      <div className="run-month__line">
        <Button variant="secondary" size="sm" onClick={() => onMonth(addDays(first, -1).slice(0, 7))}>
          {texts.before}
        </Button>
        <h2 id="run-month" aria-live="polite">
          {format.month(first)}
        </h2>
        <Button variant="secondary" size="sm" onClick={() => onMonth(addDays(last, 1).slice(0, 7))}>
          {texts.after}
        </Button>
      </div>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={5} label={t.shell.loading} />}>
        {({ managedRuns }) => (
          <>
            {managedRuns.endCursor !== null && <Notice tone="warning">{texts.many}</Notice>}
            <Month first={first} last={last} runs={managedRuns.runs} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Month({ first, last, runs }: { first: string; last: string; runs: readonly RunLineFragment[] }): ReactElement {
  const { t, format } = useTexts();
  const start = addDays(first, 1 - weekday(first));
  const weeks = Math.ceil((weekday(first) - 1 + Number(last.slice(8))) / 7);
  const meetings = runs.flatMap((run) =>
    run.sessions
      .filter(({ state }) => state !== 'CANCELLED')
      .map((session) => ({ run, session, day: format.dayOf(session.startsAt) })),
  );
  return (
    <table className="run-month" aria-labelledby="run-month">
      <thead>
        <tr>
          {t.runs.calendar.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (__, index) => {
              const day = addDays(start, week * 7 + index);
              return (
                <Day
                  key={day}
                  day={day}
                  inMonth={day >= first && day <= last}
                  meetings={meetings.filter((meeting) => meeting.day === day)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: string;
  readonly inMonth: boolean;
  readonly meetings: readonly {
    readonly run: RunLineFragment;
    readonly session: RunLineFragment['sessions'][number];
  }[];
}

function Day({ day, inMonth, meetings }: DayProps): ReactElement {
  const { t, format } = useTexts();
  const holiday = holidayKey(day);
  const shown = inMonth
    ? meetings.toSorted((one, other) => one.session.startsAt.localeCompare(other.session.startsAt))
    : [];
  return (
    <td data-other={!inMonth || undefined} data-empty={shown.length === 0 || undefined}>
      <span className="quiet">
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="ui-visually-hidden">{format.weekday(day)}</span>
        {holiday !== null && ` ${t.runs.holidayNames[holiday]}`}
      </span>
      <ul>
        {shown.map(({ run, session }) => (
          <li key={session.id}>
            {format.time(session.startsAt)}{' '}
            <Link to="/kurs/$runId" params={{ runId: run.id }}>
              {run.course.title}
            </Link>
          </li>
        ))}
      </ul>
    </td>
  );
}
