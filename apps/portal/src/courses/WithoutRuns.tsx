import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RegisterInterest, WithdrawInterest } from '@kompetanse/contract/portal';
import { Button, CardGrid, Stack, StatusBadge, SummaryCard, Tag, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useViewer } from '../shell/viewer.ts';
import type { CatalogueSearch } from './catalogue-search.ts';
import { withoutRunsQuery, type WantedCourse } from './course-queries.ts';
import { courseColor } from './run-words.ts';

/** Courses nobody can book now, and the way to be told when one can. Nothing when there are none. */
export function WithoutRuns({ search }: { readonly search: CatalogueSearch }): ReactElement | null {
  const { catalogue } = useTexts();
  const found = useInfiniteQuery(withoutRunsQuery(search));
  const shown = found.data?.pages.flatMap((page) => page.courses) ?? [];
  if (shown.length === 0) return null;
  return (
    <Stack as="section" className="courses-without">
      <h2 id="without-runs">{catalogue.without.title}</h2>
      <p>{catalogue.without.text}</p>
      <CardGrid label={catalogue.without.title}>
        {shown.map((course) => (
          <CourseCard key={course.id} course={course} />
        ))}
      </CardGrid>
      {found.hasNextPage && (
        <p>
          <Button variant="secondary" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {catalogue.without.more}
          </Button>
        </p>
      )}
    </Stack>
  );
}

function CourseCard({ course }: { readonly course: WantedCourse }): ReactElement {
  const { words } = useTexts();
  return (
    <SummaryCard
      level={3}
      tag={<Tag color={courseColor[course.type]}>{words.courseType[course.type]}</Tag>}
      aside={words.audience[course.audience]}
      title={course.title}
      text={course.text}
      action={<Interest course={course} />}
    />
  );
}

/** Asks to be told, or takes it back. */
function Interest({ course }: { readonly course: WantedCourse }): ReactElement {
  const { without } = useTexts().catalogue;
  const viewer = useViewer();
  const toast = useToast();
  const resultId = `interest-${course.id}`;
  const register = useAct(RegisterInterest, () => {
    toast({ tone: 'success', text: without.didWant(course.title) });
    focusOn(resultId);
  });
  const withdraw = useAct(WithdrawInterest, () => {
    toast({ tone: 'success', text: without.didUnwant(course.title) });
    focusOn(resultId);
  });
  const { act, acting, no } = course.interested ? withdraw : register;
  const about = <span className="ui-visually-hidden">: {course.title}</span>;
  if (!viewer) {
    return (
      <Button asChild variant="secondary">
        <Link to="/logg-inn" search={{ til: '/kurs' }}>
          {without.signIn}
          {about}
        </Link>
      </Button>
    );
  }
  return (
    <Stack gap="sm">
      <div className="courses-interest portal-result" id={resultId} tabIndex={-1}>
        {course.interested && <StatusBadge tone="info">{without.wanted}</StatusBadge>}
        <Button
          variant={course.interested ? 'tertiary' : 'secondary'}
          loading={acting}
          onClick={() => act({ courseId: course.id })}
        >
          {course.interested ? without.unwant : without.want}
          {about}
        </Button>
      </div>
      <Refusal no={no} />
    </Stack>
  );
}
