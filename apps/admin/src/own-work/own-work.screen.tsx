import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { NotePencilIcon } from '@navikt/aksel-icons';
import { StaffOwnWork } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { ProgramNav } from '../program/ProgramNav.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { ApprovedTable } from './ApprovedTable.tsx';
import { OwnWorkToAnswer } from './OwnWorkToAnswer.tsx';
import './own-work.css';

/** What the staff have done on their own: read and answered, what waits first. */
export function OwnWorkScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.ownWork;
  usePageTitle(texts.title);
  const query = useQuery(queryOf(StaffOwnWork, {}));
  return (
    <Page>
      <ProgramNav />
      <PageHeading title={texts.title} lead={texts.lead} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
        {({ staffOwnWork }) => {
          const waiting = staffOwnWork.filter(({ state }) => state === 'SUBMITTED');
          const approved = staffOwnWork.filter(({ state }) => state === 'APPROVED');
          return (
            <Stack gap="xl">
              <Stack as="section" aria-labelledby="own-work-waiting">
                <h2 id="own-work-waiting" tabIndex={-1}>
                  {texts.waiting(waiting.length)}
                </h2>
                {waiting.length === 0 ? (
                  <EmptyState
                    level={3}
                    title={texts.none}
                    text={texts.noneText}
                    icon={<NotePencilIcon aria-hidden />}
                  />
                ) : (
                  <ul className="own-work-list">
                    {waiting.map((one) => (
                      <li key={one.id}>
                        <OwnWorkToAnswer work={one} />
                      </li>
                    ))}
                  </ul>
                )}
              </Stack>
              {approved.length > 0 && (
                <Stack as="section">
                  <h2>{texts.approvedTable}</h2>
                  <ApprovedTable works={approved} />
                </Stack>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
