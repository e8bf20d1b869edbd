import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { StaffCompetence } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, SelectField, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { CompetenceNav } from './CompetenceNav.tsx';
import { RecordTable } from './RecordTable.tsx';
import { recordStates } from './search.ts';

const route = getRouteApi('/kompetanse');

/** What the staff have, what waits for a yes first. */
export function RecordsScreen(): ReactElement {
  const { t, words } = useTexts();
  const texts = t.competence.records;
  usePageTitle(texts.title);
  const { tilstand } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(queryOf(StaffCompetence, { state: tilstand ?? null }));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CompetenceNav />
      <Stack gap="lg">
        <SelectField
          label={texts.filter}
          width="auto"
          placeholder={texts.all}
          value={tilstand ?? ''}
          options={recordStates.map((value) => ({ value, label: words.recordState[value] }))}
          onChange={({ target }) =>
            void navigate({ search: { tilstand: recordStates.find((state) => state === target.value) } })
          }
        />
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
          {({ staffCompetence }) => <RecordTable held={staffCompetence} />}
        </Loaded>
      </Stack>
    </Page>
  );
}
