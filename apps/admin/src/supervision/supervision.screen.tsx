import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, PageHeading, Page, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { HoursByUnit } from './HoursByUnit.tsx';
import { SeriesList } from './SeriesList.tsx';

/** Supervision from the outside: series for the one who plans, hours for those who lead. Never notes. */
export function SupervisionScreen(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.supervision.title);
  const plans = useHolds('COURSE_COORDINATOR');
  return (
    <Page>
      <PageHeading
        title={t.supervision.title}
        lead={t.supervision.lead}
        actions={
          plans && (
            <Button asChild>
              <Link to="/veiledning/ny">{t.supervision.plan.title}</Link>
            </Button>
          )
        }
      />
      <Stack gap="xl">
        {plans && <SeriesList />}
        <HoursByUnit />
      </Stack>
    </Page>
  );
}
