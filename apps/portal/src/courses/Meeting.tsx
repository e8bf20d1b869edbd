import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormat, useTexts } from '../shell/language.ts';
import { readCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';
import type { CalendarDay } from './course-queries.ts';
import { courseColor } from './run-words.ts';

/** A session in the calendar: its time and course, and the way to it. */
export function Meeting({ meeting }: { readonly meeting: CalendarDay['meetings'][number] }): ReactElement {
  const format = useFormat();
  const { run, session } = meeting;
  return (
    <li>
      <Link
        to="/kurs/$runId"
        params={{ runId: run.id }}
        className="calendar-meeting"
        data-color={courseColor[run.course.type]}
      >
        <span className="calendar-meeting__time">{format.time(session.startsAt)}</span> {run.course.title}
      </Link>
    </li>
  );
}

interface MoreThatDayProps {
  readonly day: CalendarDay;
  readonly search: CatalogueSearch;
}

/** What has no room in the calendar stands in the list of that day. */
export function MoreThatDay({ day, search }: MoreThatDayProps): ReactElement | null {
  const { catalogue } = useTexts();
  const format = useFormat();
  const more = day.total - day.meetings.length;
  if (more <= 0) return null;
  return (
    <li>
      <Link
        to="/kurs"
        search={readCatalogueSearch({ ...search, vis: undefined, fra: day.day, til: day.day })}
        className="calendar-more"
      >
        {catalogue.month.more(more, format.day(day.day))}
      </Link>
    </li>
  );
}
