import type { ReactElement } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { Outbox } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, Page, PageHeading, SelectField, ShowMore, Stack } from '@kompetanse/ui';
import { askInPageLanguage } from '../shell/operation.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { MessageTable } from './MessageTable.tsx';
import { messageStates } from './search.ts';

const pageSize = 50;
const route = getRouteApi('/utboks');

/** Every message, newest first; the state it is filtered by is in the address. */
export function OutboxScreen(): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.notifications;
  usePageTitle(texts.title);
  const { tilstand: state } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { state: state ?? null, first: pageSize };
  const query = useInfiniteQuery({
    queryKey: [Outbox.name, asked],
    queryFn: ({ pageParam, signal }) => askInPageLanguage(Outbox, { ...asked, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ outbox }) => outbox.endCursor,
    placeholderData: keepPreviousData,
  });

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="lg">
        <search aria-label={texts.filters} className="ui-no-print">
          <SelectField
            label={texts.state}
            width="auto"
            placeholder={texts.anyState}
            options={messageStates.map((value) => ({ value, label: words.notificationState[value] }))}
            value={state ?? ''}
            onChange={({ target }) =>
              void navigate({
                search: { tilstand: messageStates.find((known) => known === target.value) },
                replace: true,
                resetScroll: false,
              })
            }
          />
        </search>
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={10} label={t.shell.loading} />}>
          {({ pages }) => {
            const messages = pages.flatMap(({ outbox }) => outbox.notifications);
            const total = pages[0]?.outbox.total ?? 0;
            if (messages.length === 0) return <NoMessages filtered={state !== undefined} />;
            return (
              <Stack gap="sm">
                <p role="status">
                  <strong>{total === 1 ? texts.foundOne : texts.found(format.number(total))}</strong>
                </p>
                <MessageTable messages={messages} />
                {total > pageSize && (
                  <ShowMore
                    shown={messages.length}
                    total={total}
                    label={t.shell.more(format.number(Math.min(pageSize, total - messages.length)))}
                    progress={t.shell.shown(format.number(messages.length), format.number(total))}
                    loading={query.isFetchingNextPage}
                    onMore={() => void query.fetchNextPage()}
                  />
                )}
              </Stack>
            );
          }}
        </Loaded>
      </Stack>
    </Page>
  );
}

function NoMessages({ filtered }: { readonly filtered: boolean }): ReactElement {
  const { t } = useTexts();
  const texts = t.notifications;
  return (
    <EmptyState
      title={texts.empty}
      text={filtered ? texts.emptyFiltered : texts.emptyText}
      icon={<EnvelopeClosedIcon aria-hidden />}
      action={
        filtered && (
          <Button asChild variant="secondary">
            <Link to="/utboks" search={{}}>
              {texts.showAll}
            </Link>
          </Button>
        )
      }
    />
  );
}
