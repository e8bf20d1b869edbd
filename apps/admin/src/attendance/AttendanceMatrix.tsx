import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { TasklistIcon } from '@navikt/aksel-icons';
import type { AttendanceMark } from '@kompetanse/contract/admin';
import { DataTable, EmptyState, Stack } from '@kompetanse/ui';
import { isOpenEnded } from '../courses/run-time.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useTexts } from '../shell/language.tsx';
import { useHolds, useViewer } from '../shell/viewer.ts';
import { CorrectButton } from './CorrectButton.tsx';
import { CorrectionHistory } from './CorrectionHistory.tsx';
import { MakeUpCard } from './MakeUpCard.tsx';
import { attendedCount, markAt, seated, takingPlace } from '../enrolment/run.ts';
import type { Participant, Run } from '../enrolment/run.ts';
import '../enrolment/run.css';

/** Who was there at which session, and the way to record it. */
export function AttendanceMatrix({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.matrix;
  const people = seated(run);
  const sessions = takingPlace(run);
  const self = useViewer().person.id;
  const mayCorrect = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER') && run.state !== 'CANCELLED';
  if (people.length === 0) {
    return <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />;
  }
  return (
    <Stack gap="lg">
      <RecordLinks run={run} />
      <Stack gap="sm">
        <Stack direction="row" justify="between" gap="sm">
          <Legend />
          <span className="ui-no-print">
            <PrintButton />
          </span>
        </Stack>
        <DataTable
          caption={texts.caption}
          phone="scroll"
          rows={people}
          rowKey={({ id }) => id}
          {...(mayCorrect && {
            actionsLabel: t.attendance.correction.actions,
            actions: (person: Participant) =>
              person.person.id === self ? null : <CorrectButton run={run} person={person} />,
          })}
          columns={[
            {
              id: 'name',
              heading: texts.name,
              rowHeading: true,
              cell: ({ person }) => person.name,
              sortBy: ({ person }) => person.name,
            },
            ...sessions.map((session) => ({
              id: session.id,
              heading: `${texts.session(session.no)} ${format.shortDate(format.dayOf(session.startsAt)).slice(0, 5)}`,
              cell: (person: Participant) => <MarkSymbol person={person} sessionId={session.id} />,
            })),
            {
              id: 'total',
              heading: texts.total,
              numeric: true,
              cell: (person) => attendedCount(person, sessions),
              sortBy: (person) => attendedCount(person, sessions),
            },
          ]}
        />
        {mayCorrect && <MakeUpCard runId={run.id} />}
        {mayCorrect && <CorrectionHistory run={run} />}
      </Stack>
    </Stack>
  );
}

function RecordLinks({ run }: { readonly run: Run }): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.attendance.matrix;
  const mayRecord = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER');
  if (!mayRecord || !isOpenEnded(run)) return null;
  const people = seated(run);
  return (
    <Stack gap="sm" className="ui-no-print">
      <p id="record-attendance">{texts.choose}</p>
      <ul className="session-links" aria-labelledby="record-attendance">
        {takingPlace(run).map((session) => (
          <li key={session.id}>
            <Link to="/oppmote/$runId/$sessionId" params={{ runId: run.id, sessionId: session.id }}>
              <strong>{texts.recordSession(session.no, format.day(format.dayOf(session.startsAt)))}</strong>
              <span className="quiet">
                {texts.recorded(people.filter((person) => markAt(person, session.id)).length, people.length)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

const marks: readonly AttendanceMark[] = ['PRESENT', 'PARTIAL', 'EXCUSED', 'ABSENT'];

function Legend(): ReactElement {
  const { t, words } = useTexts();
  const texts = t.attendance.matrix;
  return (
    <p className="quiet">
      <span className="ui-visually-hidden">{texts.legend}: </span>
      {marks.map((mark) => `${texts.symbols[mark]} ${words.attendanceMark[mark]}`).join(' · ')}
      {` · – ${texts.notMarked}`}
    </p>
  );
}

function MarkSymbol({ person, sessionId }: { readonly person: Participant; readonly sessionId: string }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.attendance.matrix;
  const met = markAt(person, sessionId);
  const meaning = met === undefined ? texts.notMarked : words.attendanceMark[met.mark];
  return (
    <span className="mark-symbol" data-mark={met?.mark} title={meaning}>
      <span aria-hidden="true">{met === undefined ? '–' : texts.symbols[met.mark]}</span>
      <span className="ui-visually-hidden">{meaning}</span>
      {met?.minutes != null && <span className="quiet"> {texts.partial(met.minutes)}</span>}
    </span>
  );
}
