import type { ReactElement } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { Staff } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, ShowMore, Stack } from '@kompetanse/ui';
import { askInPageLanguage } from '../shell/operation.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import type { PeopleSearch } from './search.ts';
import { StaffTable } from './StaffTable.tsx';

const pageSize = 25;

interface StaffListProps {
  readonly search: PeopleSearch;
  readonly unitName: string | undefined;
}

/** The people the viewer may see, by family name. */
export function StaffList({ search, unitName }: StaffListProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.organisation;
  const asked = { search: search.sok ?? null, unitId: search.enhet ?? null, first: pageSize };
  const query = useInfiniteQuery({
    queryKey: [Staff.name, asked],
    queryFn: ({ pageParam, signal }) => askInPageLanguage(Staff, { ...asked, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ staff }) => staff.endCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <Stack>
      <h2>{unitName === undefined ? texts.staffTitle : texts.staffOf(unitName)}</h2>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={10} label={t.shell.loading} />}>
        {({ pages }) => {
          const people = pages.flatMap(({ staff }) => staff.staff);
          const total = pages[0]?.staff.total ?? 0;
          if (people.length === 0) return <NoStaff />;
          return (
            <Stack gap="sm">
              <p role="status">
                <strong>{total === 1 ? texts.foundOne : texts.found(format.number(total))}</strong>
              </p>
              <StaffTable people={people} />
              {total > pageSize && (
                <ShowMore
                  shown={people.length}
                  total={total}
                  label={t.shell.more(format.number(Math.min(pageSize, total - people.length)))}
                  progress={t.shell.shown(format.number(people.length), format.number(total))}
                  loading={query.isFetchingNextPage}
                  onMore={() => void query.fetchNextPage()}
                />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function NoStaff(): ReactElement {
  const { t } = useTexts();
  const texts = t.organisation;
  return (
    <EmptyState
      title={texts.empty}
      level={3}
      text={texts.emptyText}
      icon={<PersonGroupIcon aria-hidden />}
      action={
        <Button asChild variant="secondary">
          <Link to="/folk" search={{}}>
            {texts.showAll}
          </Link>
        </Button>
      }
    />
  );
}
