import type { ReactElement } from 'react';
import { useFormat, useTexts } from '../shell/language.ts';
import type { CatalogueSearch } from './catalogue-search.ts';
import type { CalendarDay } from './course-queries.ts';
import { MoreThatDay, Meeting } from './Meeting.tsx';
import { monthOf, weeksOf } from './month.ts';

export interface MonthTableProps {
  readonly month: string;
  readonly days: readonly CalendarDay[];
  readonly today: string;
  readonly search: CatalogueSearch;
}

/** The weeks of a month as a table: weekdays above, a day in each cell, its sessions as links in the order of the keyboard. */
export function MonthTable({ month, days, today, search }: MonthTableProps): ReactElement {
  const { catalogue } = useTexts();
  const format = useFormat();
  const byDay = new Map(days.map((day) => [day.day, day]));
  return (
    <table className="calendar-table">
      <caption className="ui-visually-hidden">{catalogue.month.caption(format.month(`${month}-01`))}</caption>
      <thead>
        <tr>
          {catalogue.month.weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              <span aria-hidden="true">{name.slice(0, 3)}</span>
              <span className="ui-visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-other={monthOf(day) !== month || undefined} data-today={day === today || undefined}>
                <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="ui-visually-hidden">{format.day(day)}</span>
                </time>
                {byDay.has(day) && <Cell day={byDay.get(day)} search={search} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  day,
  search,
}: {
  readonly day: CalendarDay | undefined;
  readonly search: CatalogueSearch;
}): ReactElement | null {
  if (!day) return null;
  return (
    <ul className="calendar-meetings">
      {day.meetings.map((meeting) => (
        <Meeting key={meeting.session.id} meeting={meeting} />
      ))}
      <MoreThatDay day={day} search={search} />
    </ul>
  );
}
