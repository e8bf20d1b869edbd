import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { GapByUnit, GapOfStaff } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { CompetenceNav } from '../competence/CompetenceNav.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { GapTable } from './GapTable.tsx';
import { UnitCounts } from './UnitCounts.tsx';

/** What is lacking: person by person for the unit leader, in numbers by unit. */
export function GapScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.gap;
  usePageTitle(texts.title);
  const leads = useHolds('UNIT_LEADER');
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CompetenceNav />
      <Stack gap="xl">
        {leads && <Staff />}
        <Units />
      </Stack>
    </Page>
  );
}

function Staff(): ReactElement {
  const { t } = useTexts();
  const query = useQuery(queryOf(GapOfStaff, {}));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ gapMatrix }) => <GapTable matrix={gapMatrix} />}
    </Loaded>
  );
}

function Units(): ReactElement {
  const { t } = useTexts();
  const query = useQuery(queryOf(GapByUnit, {}));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
      {({ gapReport }) => <UnitCounts report={gapReport} />}
    </Loaded>
  );
}
