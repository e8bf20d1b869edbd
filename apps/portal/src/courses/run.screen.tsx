import type { ReactElement, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import {
  Button,
  EmptyState,
  Page,
  PageHeading,
  Picture,
  RichText,
  SideBySide,
  Stack,
  StatusBadge,
  Tag,
  type Tone,
} from '@kompetanse/ui';
import { BookingBox } from '../enrolment/BookingBox.tsx';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { viewerQuery } from '../shell/viewer.ts';
import { runQuery, type WholeRun } from './course-queries.ts';
import { CalendarLink, VideoLinks } from './RunLinks.tsx';
import { RunMeetings } from './RunMeetings.tsx';
import { PracticalFacts } from './PracticalFacts.tsx';
import { ShareButton } from './ShareButton.tsx';
import { completionInWords, courseColor, datesInWords, placeRuleInWords, seatsInWords } from './run-words.ts';
import './courses.css';

const route = getRouteApi('/kurs/$runId');

/** One run: is this for me, when and where, is there room, and the one thing to do. */
export function RunScreen(): ReactElement {
  const { courses } = useTexts();
  const { runId } = route.useParams();
  const run = useQuery(runQuery(runId));
  useTitle(run.data?.course.title ?? courses.pageTitle);
  return (
    <Page>
      <Loaded query={run} shape="text" count={10}>
        {(found) => (found ? <WholeRunPage run={found} /> : <NotHere runId={runId} />)}
      </Loaded>
    </Page>
  );
}

const stateTones: Partial<Record<WholeRun['state'], Tone>> = {
  CONFIRMED: 'success',
  IN_PROGRESS: 'info',
  CANCELLED: 'danger',
};

/** Who has not signed in may see it afterwards; they come back here. */
function NotHere({ runId }: { readonly runId: string }): ReactElement | null {
  const viewer = useQuery(viewerQuery);
  if (viewer.isPending) return null;
  if (viewer.data) return <Gone />;
  return <Navigate to="/logg-inn" search={{ til: `/kurs/${runId}`, hvorfor: 'kreves' }} replace />;
}

function Gone(): ReactElement {
  const { courses } = useTexts();
  return (
    <Stack>
      <PageHeading title={courses.pageTitle} />
      <EmptyState
        title={courses.run.gone}
        text={courses.run.goneText}
        action={
          <Button asChild variant="secondary">
            <Link to="/kurs">{courses.run.back}</Link>
          </Button>
        }
      />
    </Stack>
  );
}

function WholeRunPage({ run }: { readonly run: WholeRun }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { words, courses } = texts;
  const { course } = run;
  return (
    <>
      <PageHeading
        back={<Link to="/kurs">{courses.run.back}</Link>}
        marks={
          <>
            <Tag color={courseColor[course.type]}>{words.courseType[course.type]}</Tag>
            {run.state !== 'PUBLISHED' && (
              <StatusBadge tone={stateTones[run.state] ?? 'neutral'}>{words.runState[run.state]}</StatusBadge>
            )}
          </>
        }
        title={<span lang={course.titleLocale}>{course.title}</span>}
        lead={`${datesInWords(run, texts, format)} · ${run.place}`}
        actions={
          <>
            <ShareButton title={course.title} />
            <Button
              variant="tertiary"
              icon={<PrinterSmallIcon aria-hidden fontSize="1.25rem" />}
              onClick={() => window.print()}
            >
              {courses.run.print}
            </Button>
          </>
        }
      />
      <SideBySide sideAt="end" side={<BookingBox run={run} seats={seatsInWords(run, texts)} />}>
        <Stack gap="xl">
          <Part title={courses.run.about}>
            {course.image !== null && <Picture {...course.image} lazy={false} />}
            {course.textLocale !== format.locale && <p className="portal-quiet">{courses.run.onlyBokmal}</p>}
            <RichText blocks={course.richText} lang={course.textLocale} />
          </Part>
          {course.learningGoals.length > 0 && (
            <Part title={courses.run.goals}>
              <ul className="courses-goals">
                {course.learningGoals.map((goal) => (
                  <li key={goal}>{goal}</li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={courses.run.meetings}>
            <RunMeetings run={run} />
            <VideoLinks run={run} />
            <div>
              <CalendarLink url={run.calendarUrl} />
            </div>
          </Part>
          <Part title={courses.run.completion}>
            <Sentences sentences={completionInWords(course.completionRule, run.sessions.length, { texts, format })} />
          </Part>
          <Part title={courses.run.places}>
            <Sentences sentences={placeRuleInWords(run, texts, format)} />
          </Part>
          <Part title={courses.run.practical}>
            <PracticalFacts run={run} />
          </Part>
        </Stack>
      </SideBySide>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Stack as="section" gap="sm">
      <h2>{title}</h2>
      {children}
    </Stack>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <ul className="courses-goals">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
