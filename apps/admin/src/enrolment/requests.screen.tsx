import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TasklistIcon } from '@navikt/aksel-icons';
import { BookingRequests } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Page, PageHeading, Stack, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import type { BookingRequest } from './booking-request.ts';
import { BulkAnswer } from './BulkAnswer.tsx';
import { LimitForm } from './LimitForm.tsx';
import { RequestPane } from './RequestPane.tsx';
import { RequestTable } from './RequestTable.tsx';
import './requests.css';

const route = getRouteApi('/godkjenninger');

/** Requests that wait for this leader or deputy; one is open beside the list, several can be answered at once. */
export function RequestsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.requests;
  usePageTitle(texts.title);
  const requests = useQuery(queryOf(BookingRequests, {}));
  const leads = useHolds('UNIT_LEADER', 'SECTOR_LEADER');

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="xl">
        <Loaded query={requests} skeleton={<LoadingSkeleton shape="table" count={4} label={t.shell.loading} />}>
          {({ bookingRequests }) => <Requests requests={bookingRequests} />}
        </Loaded>
        {leads && <LimitForm />}
      </Stack>
    </Page>
  );
}

function Requests({ requests }: { readonly requests: readonly BookingRequest[] }): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.requests;
  const { sak: open } = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What has been answered is gone from the list, and from the choice.
  const chosen = requests.filter(({ enrolment }) => selected.has(enrolment.id));
  const answered = (): void => {
    void navigate({ search: {}, replace: true, resetScroll: false });
    focusResult('#requests-waiting');
  };
  return (
    <Stack>
      <p id="requests-waiting" tabIndex={-1} role="status">
        <strong>{texts.waiting(requests.length)}</strong>
      </p>
      {requests.length === 0 && open === undefined ? (
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />
      ) : (
        <div className="requests-split">
          <Stack>
            <BulkAnswer chosen={chosen} onDone={() => setSelected(new Set())} />
            <RequestTable
              requests={requests}
              open={open}
              selected={new Set(chosen.map(({ enrolment }) => enrolment.id))}
              onSelect={setSelected}
            />
          </Stack>
          <RequestPane open={open} onAnswered={answered} />
        </div>
      )}
    </Stack>
  );
}
