import type { ReactElement } from 'react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { osloDay } from '@kompetanse/domain/calendar';
import { EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { AnswerTasks } from './AnswerTasks.tsx';
import { CourseTasks } from './CourseTasks.tsx';
import { TodayNav } from './TodayNav.tsx';
import { OwnWorkTasks } from './OwnWorkTasks.tsx';
import { WheelTasks } from './WheelTasks.tsx';
import { useToday } from './use-today.ts';
import type { Today } from './use-today.ts';

/** What needs a hand, by role; each row leads to where it is done. */
export function TodayScreen(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.today;
  usePageTitle(texts.title);
  const query = useToday();
  const day = capital(format.weekday(osloDay(new Date())));
  return (
    <Page>
      <Loaded
        query={query}
        skeleton={
          <>
            <PageHeading title={texts.title} lead={`${day}.`} />
            <LoadingSkeleton shape="cards" count={3} label={t.shell.loading} />
          </>
        }
      >
        {(today) => {
          const count = countOf(today);
          return (
            <>
              <PageHeading title={texts.title} lead={texts.waiting(day, count)} />
              <TodayNav />
              <Stack>
                {count === 0 && today.sessions.length === 0 && (
                  <EmptyState title={texts.empty} text={texts.emptyText} icon={<CheckmarkCircleIcon aria-hidden />} />
                )}
                <CourseTasks today={today} />
                <AnswerTasks today={today} />
                <OwnWorkTasks works={today.ownWork} />
                <WheelTasks today={today} />
              </Stack>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Sessions of the day are no task before they are over. */
function countOf(today: Today): number {
  const {
    requests,
    applications,
    ownWork,
    attendanceMissing,
    ended,
    belowMinimum,
    offersExpiring,
    requestsDue,
    wheelTasks,
  } = today;
  const lists = [
    requests,
    applications,
    ownWork,
    attendanceMissing,
    ended,
    belowMinimum,
    offersExpiring,
    requestsDue,
    wheelTasks,
  ];
  return lists.reduce((sum, { length }) => sum + length, today.failedMessages);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb-NO') + text.slice(1);
}
