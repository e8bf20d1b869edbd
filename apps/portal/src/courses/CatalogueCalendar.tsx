import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button, EmptyState, Stack, type Format } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useNow } from '../shell/now.ts';
import { readCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';
import { calendarQuery, monthShown, type CalendarDay } from './course-queries.ts';
import { MonthTable } from './MonthTable.tsx';
import { MoreThatDay, Meeting } from './Meeting.tsx';
import { monthOf, monthsAfter } from './month.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import './calendar.css';

/** The sessions of a month: a table of weeks, on a phone a list of the days that have any. */
export function CatalogueCalendar({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { catalogue } = useTexts();
  const format = useFormat();
  const today = format.dayOf(useNow());
  const month = monthShown(search, today);
  const days = useQuery({ ...calendarQuery(search, month), placeholderData: keepPreviousData });
  const inMonth = days.data?.filter(({ day }) => monthOf(day) === month);
  const total = inMonth?.reduce((sum, day) => sum + day.total, 0) ?? 0;
  return (
    <Stack>
      <div className="courses-head">
        <div className="calendar-month">
          <MonthLink
            month={monthsAfter(month, -1)}
            label={catalogue.month.before}
            icon={<ChevronLeftIcon aria-hidden />}
          />
          <div role="status">
            <h2 className="calendar-month__name">{format.month(`${month}-01`)}</h2>
            <span className="portal-quiet">
              {inMonth && !days.isPlaceholderData ? catalogue.month.sessions(total) : '\u00a0'}
            </span>
          </div>
          <MonthLink
            month={monthsAfter(month, 1)}
            label={catalogue.month.after}
            icon={<ChevronRightIcon aria-hidden />}
          />
        </div>
        <ViewSwitch search={search} />
      </div>
      <Loaded query={days} shape="text" count={8}>
        {(found) => (
          <div className="courses-found" data-old={days.isPlaceholderData || undefined}>
            <MonthTable month={month} days={found} today={today} search={search} />
            <Agenda days={found.filter(({ day }) => monthOf(day) === month)} search={search} format={format} />
            {total === 0 && !days.isPlaceholderData && (
              <EmptyState title={catalogue.month.nothing} level={3} text={catalogue.month.nothingText} />
            )}
          </div>
        )}
      </Loaded>
    </Stack>
  );
}

interface MonthLinkProps {
  readonly month: string;
  readonly label: string;
  readonly icon: ReactElement;
}

function MonthLink({ month, label, icon }: MonthLinkProps): ReactElement {
  const format = useFormat();
  return (
    <Button asChild variant="tertiary" size="sm">
      <Link
        to="/kurs"
        search={(old) => readCatalogueSearch({ ...old, maned: month })}
        resetScroll={false}
        aria-label={`${label}, ${format.month(`${month}-01`)}`}
      >
        {icon}
      </Link>
    </Button>
  );
}

interface AgendaProps {
  readonly days: readonly CalendarDay[];
  readonly search: CatalogueSearch;
  readonly format: Format;
}

/** Day after day, for a narrow screen. */
function Agenda({ days, search, format }: AgendaProps): ReactElement {
  return (
    <ol className="calendar-agenda">
      {days.map((day) => (
        <li key={day.day}>
          <h3 className="calendar-agenda__day">{format.weekday(day.day)}</h3>
          <ul className="calendar-meetings">
            {day.meetings.map((meeting) => (
              <Meeting key={meeting.session.id} meeting={meeting} />
            ))}
            <MoreThatDay day={day} search={search} />
          </ul>
        </li>
      ))}
    </ol>
  );
}
