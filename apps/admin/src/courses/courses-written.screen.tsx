import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CourseSources } from '@kompetanse/contract/admin';
import type { CourseSourcesQuery } from '@kompetanse/contract/admin';
import {
  Button,
  CheckboxField,
  DataTable,
  EmptyState,
  LoadingSkeleton,
  Page,
  PageHeading,
  ShowMore,
  Stack,
  StatusBadge,
  TextField,
} from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { Loaded } from '../shell/Loaded.tsx';
import { useTexts, type Language } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { CourseKind } from './CourseKind.tsx';
import { CoursesNav } from './CoursesNav.tsx';

const pageSize = 50;
const route = getRouteApi('/kursbeskrivelser');
type Line = CourseSourcesQuery['courses']['courses'][number];

/** All courses, by code; search in the address. */
export function CoursesWrittenScreen(): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.courseWriting;
  usePageTitle(texts.title);
  const { sok, alle } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useHolds('COURSE_COORDINATOR', 'SECTOR_LEADER');
  const variables = { search: sok ?? null, retired: alle === 'ja', first: pageSize };
  const query = useInfiniteQuery({
    queryKey: [CourseSources.name, variables],
    queryFn: ({ pageParam, signal }) => askInPageLanguage(CourseSources, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.courses.endCursor,
  });
  const change = (next: { sok?: string | undefined; alle?: 'ja' | undefined }): void =>
    void navigate({ search: { sok, alle, ...next }, replace: true, resetScroll: false });
  return (
    <Page>
      <CoursesNav />
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          mayWrite && (
            <Button asChild>
              <Link to="/kursbeskrivelser/ny">{texts.new}</Link>
            </Button>
          )
        }
      />
      <Stack gap="md">
        <TextField
          type="search"
          label={texts.search}
          width="medium"
          defaultValue={sok ?? ''}
          onChange={({ target }) => change({ sok: target.value.slice(0, 100) || undefined })}
        />
        <CheckboxField
          label={texts.showRetired}
          checked={alle === 'ja'}
          onChange={({ target }) => change({ alle: target.checked ? 'ja' : undefined })}
        />
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ courses }) => courses.courses);
            const total = pages.at(-1)?.courses.total ?? 0;
            if (rows.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />;
            return (
              <>
                <p role="status">{texts.found(total)}</p>
                <DataTable caption={texts.caption} columns={columnsIn(language)} rows={rows} rowKey={({ id }) => id} />
                {total > rows.length && (
                  <ShowMore
                    shown={rows.length}
                    total={total}
                    label={t.shell.more(format.number(Math.min(pageSize, total - rows.length)))}
                    progress={t.shell.shown(format.number(rows.length), format.number(total))}
                    loading={query.isFetchingNextPage}
                    onMore={() => void query.fetchNextPage()}
                  />
                )}
              </>
            );
          }}
        </Loaded>
      </Stack>
    </Page>
  );
}

function columnsIn({ t, format }: Language): readonly Column<Line>[] {
  const texts = t.courseWriting;
  return [
    {
      id: 'course',
      heading: texts.course,
      rowHeading: true,
      cell: ({ id, title }) => (
        <Link to="/kursbeskrivelser/$courseId" params={{ courseId: id }}>
          {title.nb}
        </Link>
      ),
    },
    { id: 'code', heading: texts.code, cell: ({ code }) => code },
    { id: 'kind', heading: texts.kind, cell: ({ type }) => <CourseKind type={type} /> },
    {
      id: 'languages',
      heading: texts.languages,
      cell: ({ title }) =>
        (['nb', 'nn', 'en'] as const)
          .filter((language) => title[language] !== '')
          .map((language) => texts.language[language])
          .join(', '),
    },
    { id: 'runs', heading: texts.runs, numeric: true, cell: ({ runCount }) => format.number(runCount) },
    {
      id: 'state',
      heading: texts.state,
      cell: ({ retiredAt }) => (
        <StatusBadge tone={retiredAt === null ? 'success' : 'neutral'}>
          {retiredAt === null ? texts.inUse : texts.retired}
        </StatusBadge>
      ),
    },
  ];
}
