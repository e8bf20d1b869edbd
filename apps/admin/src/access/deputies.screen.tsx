import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { Delegations } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useViewer } from '../shell/viewer.ts';
import { DelegationTable } from './DelegationTable.tsx';
import { DeputyForm } from './DeputyForm.tsx';

/** A leader's deputies, and leaders the viewer stands in for. */
export function DeputiesScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.deputies;
  usePageTitle(texts.title);
  const viewer = useViewer();
  const query = useQuery(queryOf(Delegations, {}));
  const leads = viewer.roles.filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER');
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={3} label={t.shell.loading} />}>
        {({ delegations }) => {
          const given = delegations.filter(({ delegator }) => delegator.id === viewer.person.id);
          const received = delegations.filter(({ delegate }) => delegate.id === viewer.person.id);
          return (
            <Stack gap="xl">
              {received.length > 0 && (
                <section>
                  <h2>{texts.received}</h2>
                  <DelegationTable caption={texts.received} delegations={received} />
                </section>
              )}
              {leads.length > 0 && <DeputyForm leads={leads} />}
              {leads.length > 0 && (
                <section>
                  <h2 id="deputies-given" tabIndex={-1}>
                    {texts.given}
                  </h2>
                  {given.length === 0 ? (
                    <EmptyState
                      level={3}
                      title={texts.empty}
                      text={texts.emptyText}
                      icon={<PersonGroupIcon aria-hidden />}
                    />
                  ) : (
                    <DelegationTable caption={texts.given} delegations={given} mayEnd />
                  )}
                </section>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
