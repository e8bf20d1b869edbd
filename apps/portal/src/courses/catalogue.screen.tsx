import type { ReactElement } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { Hero, Page, SideBySide, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { useTitle } from '../shell/title.ts';
import { CatalogueCalendar } from './CatalogueCalendar.tsx';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import { CatalogueList } from './CatalogueList.tsx';
import { WithoutRuns } from './WithoutRuns.tsx';
import './courses.css';

const route = getRouteApi('/kurs');

/** What can be joined now: filters in the address, as cards or as a calendar, and below it what can be wished for. */
export function CatalogueScreen(): ReactElement {
  const { courses } = useTexts();
  const search = route.useSearch();
  useTitle(courses.pageTitle);
  return (
    <>
      <Hero title={courses.title} lead={courses.lead} />
      <Page>
        <SideBySide side={<CatalogueFilters search={search} />}>
          <Stack gap="xl">
            {search.vis === 'kalender' ? <CatalogueCalendar search={search} /> : <CatalogueList search={search} />}
            <WithoutRuns search={search} />
          </Stack>
        </SideBySide>
      </Page>
    </>
  );
}
