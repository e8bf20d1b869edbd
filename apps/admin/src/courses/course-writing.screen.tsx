import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CourseChoices, CourseToWrite, RetireCourse } from '@kompetanse/contract/admin';
import type { CourseWrittenFragment } from '@kompetanse/contract/admin';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  LoadingSkeleton,
  Page,
  PageHeading,
  Stack,
  StatusBadge,
  useToast,
  focusResult,
} from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { emptyCourse, formOf } from './course-form.ts';
import { CourseImageForm } from './CourseImageForm.tsx';
import { CourseWritingForm } from './CourseWritingForm.tsx';
import './course-writing.css';

const oneRoute = getRouteApi('/kursbeskrivelser/$courseId');
const newRoute = getRouteApi('/kursbeskrivelser/ny');

/** A new course, empty or as a copy of another. */
export function NewCourseScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  usePageTitle(texts.new);
  const { kopi } = newRoute.useSearch();
  const choices = useQuery(queryOf(CourseChoices, {}));
  const copied = useQuery({ ...queryOf(CourseToWrite, { id: kopi ?? '' }), enabled: kopi !== undefined });
  const navigate = useNavigate();
  const toast = useToast();
  const made = (courseId: string): void => {
    toast({ tone: 'success', text: texts.created });
    void navigate({ to: '/kursbeskrivelser/$courseId', params: { courseId } });
    focusResult();
  };
  const skeleton = <LoadingSkeleton shape="form" count={8} label={t.shell.loading} />;
  return (
    <Page>
      <PageHeading back={<Link to="/kursbeskrivelser">{texts.back}</Link>} title={texts.new} />
      <Loaded query={choices} skeleton={skeleton}>
        {(known) => {
          const source = copied.data?.courseSource;
          if (kopi !== undefined && copied.data === undefined) return skeleton;
          const first = source ? formOf(source, true) : emptyCourse;
          return (
            <CourseWritingForm first={first} choices={known} course={null} copyOf={source?.id ?? null} onSaved={made} />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** One course as it is written. */
export function CourseWritingScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const { courseId } = oneRoute.useParams();
  const course = useQuery(queryOf(CourseToWrite, { id: courseId }));
  usePageTitle(course.data?.courseSource?.title.nb ?? texts.title);
  return (
    <Page>
      <Loaded query={course} skeleton={<LoadingSkeleton shape="form" count={8} label={t.shell.loading} />}>
        {({ courseSource }) => (courseSource ? <Written course={courseSource} /> : <EmptyState title={texts.gone} />)}
      </Loaded>
    </Page>
  );
}

function Written({ course }: { readonly course: CourseWrittenFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const toast = useToast();
  const choices = useQuery(queryOf(CourseChoices, {}));
  const saved = (): void => {
    toast({ tone: 'success', text: texts.saved });
    focusResult();
  };
  return (
    <>
      <PageHeading
        back={<Link to="/kursbeskrivelser">{texts.back}</Link>}
        title={course.title.nb}
        marks={course.retiredAt !== null && <StatusBadge tone="neutral">{texts.retired}</StatusBadge>}
        actions={
          <>
            <Button asChild variant="secondary">
              <Link to="/kursbeskrivelser/ny" search={{ kopi: course.id }}>
                {texts.copy}
              </Link>
            </Button>
            <RetireButton course={course} />
          </>
        }
      />
      <Stack gap="xl">
        <CourseImageForm key={course.image?.url ?? 'none'} course={course} />
        <Loaded query={choices} skeleton={<LoadingSkeleton shape="form" count={8} label={t.shell.loading} />}>
          {(known) => (
            <CourseWritingForm
              key={course.version}
              first={formOf(course)}
              choices={known}
              course={{ id: course.id, version: course.version }}
              copyOf={null}
              onSaved={saved}
            />
          )}
        </Loaded>
      </Stack>
    </>
  );
}

function RetireButton({ course }: { readonly course: CourseWrittenFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const [asking, setAsking] = useState(false);
  const { id, version, retiredAt } = course;
  const retire = useChange(RetireCourse, () => {
    setAsking(false);
    focusResult();
  });
  const label = retiredAt === null ? texts.retire : texts.reopen;
  return (
    <>
      <Button
        variant="tertiary"
        loading={retire.pending}
        onClick={() => (retiredAt === null ? setAsking(true) : retire.run({ id, version, retired: false }))}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`${texts.retire}: ${course.title.nb}`}
        consequence={<p>{texts.retireText}</p>}
        confirmLabel={texts.retire}
        cancelLabel={texts.cancel}
        loading={retire.pending}
        error={retire.error}
        onConfirm={() => retire.run({ id, version, retired: true })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
