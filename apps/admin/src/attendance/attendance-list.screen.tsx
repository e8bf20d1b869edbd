import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { RunAttendance } from '@kompetanse/contract/admin';
import type { RunAttendanceQuery } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { withSeat } from './attendance-marks.ts';
import { useGuests } from './use-guests.ts';
import './attendance.css';

const route = getRouteApi('/oppmoteliste/$runId/$sessionId');
/** Empty lines for people who come without being on the list. */
const blankLines = 5;

/** The list of one session on paper: names, units and a place to sign. */
export function AttendanceListScreen(): ReactElement {
  const { runId, sessionId } = route.useParams();
  const { t } = useTexts();
  const query = useQuery(queryOf(RunAttendance, { runId }));
  usePageTitle(t.attendance.list.title);
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="table" count={8} label={t.shell.loading} />
        </Page>
      }
    >
      {({ courseRun: run }) =>
        run?.sessions.some(({ id }) => id === sessionId) ? <Paper run={run} sessionId={sessionId} /> : <NotFound />
      }
    </Loaded>
  );
}

interface PaperProps {
  readonly run: NonNullable<RunAttendanceQuery['courseRun']>;
  readonly sessionId: string;
}

function Paper({ run, sessionId }: PaperProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.list;
  const session = run.sessions.find(({ id }) => id === sessionId);
  const guests = useGuests(run.id, sessionId);
  const people = [...withSeat(run.participants), ...guests];
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={session && `${run.course.title}, ${format.meeting(session.startsAt, session.endsAt)}, ${session.place}`}
        back={
          <Link to="/oppmote/$runId/$sessionId" params={{ runId: run.id, sessionId }}>
            {texts.back}
          </Link>
        }
        actions={<PrintButton />}
      />
      <table className="attendance-paper">
        <caption className="ui-visually-hidden">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.unit}</th>
            <th scope="col" className="attendance-paper__sign">
              {texts.signature}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, person }) => (
            <tr key={id}>
              <th scope="row">{person.name}</th>
              <td>{person.unitName}</td>
              <td />
            </tr>
          ))}
          {Array.from({ length: blankLines }, (_, line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
