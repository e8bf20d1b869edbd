import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CalendarIcon, DownloadIcon } from '@navikt/aksel-icons';
import { osloDay } from '@kompetanse/domain/calendar';
import { YearWheel, type YearWheelQuery } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useHolds } from '../shell/viewer.ts';
import { TodayNav } from '../today/TodayNav.tsx';
import { TaskList } from './TaskList.tsx';
import { groupTasks, inMonths } from './wheel-groups.ts';
import { WheelPicture } from './WheelPicture.tsx';
import './year-wheel.css';

/** The year: what is late first, then month by month, with a wheel beside it where there is room. */
export function YearWheelScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.yearWheel;
  const { ar } = useSearch({ from: '/arshjul' });
  const year = ar ?? Number(osloDay(new Date()).slice(0, 4));
  usePageTitle(texts.title(String(year)));
  const sector = useHolds('SECTOR_LEADER');
  const query = useQuery(queryOf(YearWheel, { year }));
  return (
    <Page>
      <PageHeading
        title={texts.title(String(year))}
        lead={texts.lead}
        actions={
          sector ? (
            <Button asChild variant="secondary">
              <Link to="/arshjul/datoer" search={{ ar: year }}>
                {texts.editDates}
              </Link>
            </Button>
          ) : undefined
        }
      />
      <TodayNav />
      <nav className="wheel-years ui-no-print" aria-label={texts.years}>
        <Link to="/arshjul" search={{ ar: year - 1 }}>
          {texts.toYear(String(year - 1))}
        </Link>
        <Link to="/arshjul" search={{ ar: year + 1 }}>
          {texts.toYear(String(year + 1))}
        </Link>
      </nav>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ yearWheel }) => <Year wheel={yearWheel} />}
      </Loaded>
    </Page>
  );
}

function Year({ wheel }: { readonly wheel: YearWheelQuery['yearWheel'] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.yearWheel;
  const groups = groupTasks(wheel.tasks);
  const { late, months } = inMonths(groups);
  if (groups.length === 0)
    return <EmptyState title={texts.empty} text={texts.emptyText} icon={<CalendarIcon aria-hidden />} />;
  return (
    <div className="wheel-page">
      <WheelPicture year={wheel.year} today={wheel.asOf} groups={groups} />
      <Stack gap="lg">
        <div className="wheel-tools ui-no-print">
          <PrintButton />
          <Button asChild variant="secondary" size="sm">
            <a href={wheel.icsUrl} download>
              <DownloadIcon aria-hidden fontSize="1.25rem" />
              {texts.calendarFile}
            </a>
          </Button>
        </div>
        {late.length > 0 && (
          <section>
            <h2>{texts.late}</h2>
            <TaskList groups={late} />
          </section>
        )}
        {months.map(([month, of]) => (
          <section key={month}>
            <h2 className="wheel-month">{format.month(`${month}-01`)}</h2>
            <TaskList groups={of} />
          </section>
        ))}
      </Stack>
    </div>
  );
}
