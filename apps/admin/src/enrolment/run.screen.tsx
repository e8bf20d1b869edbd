import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { RunPage } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, Stack, Tabs } from '@kompetanse/ui';
import { AttendanceMatrix } from '../attendance/AttendanceMatrix.tsx';
import { CompletionPart } from '../attendance/CompletionPart.tsx';
import { CourseKind } from '../courses/CourseKind.tsx';
import { RunActions } from '../courses/RunActions.tsx';
import { RunFacts } from '../courses/RunFacts.tsx';
import { RunHistory } from '../courses/RunHistory.tsx';
import { RunState } from '../courses/RunState.tsx';
import { SessionTable } from '../courses/SessionTable.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { ParticipantTable } from './ParticipantTable.tsx';
import { seated } from './run.ts';
import type { Run } from './run.ts';
import { runParts } from './search.ts';
import type { RunPart } from './search.ts';
import { WaitlistPart } from './WaitlistPart.tsx';

const route = getRouteApi('/kurs/$runId');

/** One run: who takes part, who waits, when it meets, who was there, and how it ends. */
export function RunScreen(): ReactElement {
  const { runId } = route.useParams();
  const { t } = useTexts();
  const query = useQuery(queryOf(RunPage, { runId }));
  usePageTitle(query.data?.courseRun?.course.title);
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="text" count={3} label={t.shell.loading} />
          <LoadingSkeleton shape="table" count={6} label={t.shell.loading} />
        </Page>
      }
    >
      {({ courseRun }) => (courseRun ? <RunContent run={courseRun} /> : <NotFound />)}
    </Loaded>
  );
}

function RunContent({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const { del: part = 'deltakere' } = route.useSearch();
  const navigate = route.useNavigate();
  const range = format.dayRange(format.dayOf(run.startsAt), format.dayOf(run.endsAt));
  return (
    <Page>
      <PageHeading
        title={run.course.title}
        lead={`${range}, ${run.place}`}
        back={<Link to="/kurs">{t.courses.run.back}</Link>}
        marks={
          <>
            <CourseKind type={run.course.type} />
            <RunState state={run.state} />
          </>
        }
      />
      <Stack gap="lg">
        <RunActions run={run} />
        <RunFacts run={run} />
        <Tabs
          label={t.courses.run.parts}
          tabs={runParts.map((id) => ({ id, label: <PartLabel part={id} run={run} /> }))}
          selected={part}
          onSelect={(id) =>
            void navigate({
              search: { del: runParts.find((known) => known === id) },
              replace: true,
              resetScroll: false,
            })
          }
        >
          <Part part={part} run={run} />
        </Tabs>
      </Stack>
    </Page>
  );
}

function PartLabel({ part, run }: { readonly part: RunPart; readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const { participants, waitlist } = t.enrolment;
  const { matrix, completion } = t.attendance;
  const labels: Readonly<Record<RunPart, string>> = {
    deltakere: `${participants.tab} ${format.number(seated(run).length)}`,
    venteliste: `${waitlist.tab} ${format.number(run.waitingCount)}`,
    samlinger: `${t.courses.run.sessions} ${format.number(run.sessions.length)}`,
    oppmote: matrix.tab,
    fullforing: completion.tab,
    historikk: t.runs.history.tab,
  };
  return <>{labels[part]}</>;
}

function Part({ part, run }: { readonly part: RunPart; readonly run: Run }): ReactElement {
  switch (part) {
    case 'deltakere':
      return <ParticipantTable run={run} />;
    case 'venteliste':
      return <WaitlistPart run={run} />;
    case 'samlinger':
      return <SessionTable run={run} />;
    case 'oppmote':
      return <AttendanceMatrix run={run} />;
    case 'fullforing':
      return <CompletionPart run={run} />;
    case 'historikk':
      return <RunHistory runId={run.id} />;
  }
}
