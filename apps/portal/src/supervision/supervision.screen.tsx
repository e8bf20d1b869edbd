import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PersonChatIcon } from '@navikt/aksel-icons';
import { Button, EmptyState, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { useViewer } from '../shell/viewer.ts';
import { SeriesCard } from './SeriesCard.tsx';
import { mySupervisionQuery } from './supervision-queries.ts';
import './supervision.css';

/** When and with whom: the series I am in, and who was there for those I supervise. */
export function SupervisionScreen(): ReactElement {
  const { supervision: texts } = useTexts();
  const viewer = useViewer();
  const all = useQuery(mySupervisionQuery);
  const plans = viewer?.roles.some(({ role }) => role === 'COURSE_LEADER' || role === 'COURSE_COORDINATOR');
  useTitle(texts.title);
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          plans && (
            <Button asChild variant="secondary">
              <a href="/admin/veiledning/ny">{texts.plan}</a>
            </Button>
          )
        }
      />
      <Loaded query={all} shape="tiles" count={2}>
        {(series) =>
          series.length === 0 ? (
            <EmptyState icon={<PersonChatIcon />} title={texts.none} text={texts.noneText} />
          ) : (
            <Stack gap="lg">
              {series.map((each) => (
                <SeriesCard key={each.id} series={each} mine={each.supervisor.id === viewer?.person.id} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
