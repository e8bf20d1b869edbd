import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ATTENDANCE_OPENS_MINUTES } from '@kompetanse/domain/courses';
import { RunAttendance } from '@kompetanse/contract/admin';
import type { MeetingFragment, RunAttendanceQuery } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Notice, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useViewer } from '../shell/viewer.ts';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { useMissed } from './make-ups.ts';
import { useKeptSheet } from './offline-sheet.ts';
import { useGuests } from './use-guests.ts';

const route = getRouteApi('/oppmote/$runId/$sessionId');

/** Attendance at one session, made for a phone at the door. */
export function AttendanceScreen(): ReactElement {
  const { runId, sessionId } = route.useParams();
  const { t } = useTexts();
  const query = useQuery(queryOf(RunAttendance, { runId }));
  usePageTitle(t.attendance.sheet.title);
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="cards" count={5} label={t.shell.loading} />
        </Page>
      }
    >
      {({ courseRun: run }) => {
        const session = run?.sessions.find(({ id }) => id === sessionId);
        return run && session ? <SessionPage run={run} session={session} /> : <NotFound />;
      }}
    </Loaded>
  );
}

interface SessionPageProps {
  readonly run: NonNullable<RunAttendanceQuery['courseRun']>;
  readonly session: MeetingFragment;
}

function SessionPage({ run, session }: SessionPageProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.sheet;
  const ended = run.state === 'COMPLETED' || run.state === 'CANCELLED';
  const cancelled = session.state === 'CANCELLED';
  const selfId = useViewer().person.id;
  const guests = useGuests(run.id, session.id);
  useKeptSheet(run.id, session.id);
  const missed = useMissed(run.id).filter(({ sessionId }) => sessionId === session.id);
  const opensAt = new Date(Date.parse(session.startsAt) - ATTENDANCE_OPENS_MINUTES * 60_000);
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={`${run.course.title}. ${texts.session(session.no, run.sessions.length)}, ${format.meeting(session.startsAt, session.endsAt)}`}
        back={
          <Link to="/kurs/$runId" params={{ runId: run.id }} search={{ del: 'oppmote' }}>
            {texts.back}
          </Link>
        }
      />
      <Stack direction="row" gap="md" className="ui-no-print">
        <Link to="/innsjekk/$runId/$sessionId" params={{ runId: run.id, sessionId: session.id }}>
          {t.attendance.checkIn.show}
        </Link>
        <Link to="/oppmoteliste/$runId/$sessionId" params={{ runId: run.id, sessionId: session.id }}>
          {t.attendance.list.open}
        </Link>
      </Stack>
      {ended && <Notice>{texts.closed}</Notice>}
      {cancelled && <Notice>{texts.cancelled}</Notice>}
      {opensAt > new Date() && <Notice>{texts.opens(format.moment(opensAt))}</Notice>}
      {!ended && !cancelled && (
        <AttendanceSheet
          key={session.id}
          session={session}
          selfId={selfId}
          participants={[...run.participants, ...guests]}
          missed={missed}
        />
      )}
    </Page>
  );
}
