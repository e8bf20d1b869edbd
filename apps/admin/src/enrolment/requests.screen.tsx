import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { TasklistIcon } from '@navikt/aksel-icons';
import { BookingRequests } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { focusResult } from '../shell/focus.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { RequestCard } from './RequestCard.tsx';

/** Requests that wait for this leader, oldest first. */
export function RequestsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.requests;
  usePageTitle(texts.title);
  const requests = useQuery(queryOf(BookingRequests, {}));

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Loaded query={requests} skeleton={<LoadingSkeleton shape="cards" count={2} label={t.shell.loading} />}>
        {({ bookingRequests }) => (
          <Stack>
            <p id="requests-waiting" tabIndex={-1} role="status">
              <strong>{texts.waiting(bookingRequests.length)}</strong>
            </p>
            {bookingRequests.length === 0 ? (
              <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />
            ) : (
              <Stack as="ul" className="plain-list">
                {bookingRequests.map((request) => (
                  <li key={request.enrolment.id}>
                    <RequestCard request={request} onDone={() => focusResult('#requests-waiting')} />
                  </li>
                ))}
              </Stack>
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
