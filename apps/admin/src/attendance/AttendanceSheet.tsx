import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { MeetingFragment, RunAttendanceQuery } from '@kompetanse/contract/admin';
import { Button, EmptyState, Notice, TextField, useToast } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { useAttendanceDraft } from './attendance-draft.ts';
import { attendanceInput, minutesHold, restPresent, storedMarks, unsavedMarks, withSeat } from './attendance-marks.ts';
import { AttendanceRow } from './AttendanceRow.tsx';
import { MakeUpLine } from './MakeUpLine.tsx';
import type { Missed } from './make-ups.ts';
import { MarkDifferences } from './MarkDifferences.tsx';
import type { Difference } from './MarkDifferences.tsx';
import { useSendMarks } from './use-send-marks.ts';
import { minutesOf } from '../enrolment/meeting.ts';
import './attendance.css';

/** From so many people a search helps more than it takes room. */
const manyPeople = 12;

interface AttendanceSheetProps {
  readonly session: MeetingFragment;
  /** Who marks; nobody marks themselves. */
  readonly selfId: string;
  readonly participants: NonNullable<RunAttendanceQuery['courseRun']>['participants'];
  /** What of this session can be or has been made up for. */
  readonly missed?: readonly Missed[];
}

/** The list of a session. What is marked and not saved stays on the device until it is. */
export function AttendanceSheet({ session, selfId, participants, missed }: AttendanceSheetProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.sheet;
  const toast = useToast();
  const list = useRef<HTMLDivElement>(null);
  const draft = useAttendanceDraft(session.id);
  const [strict, setStrict] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');
  const [differences, setDifferences] = useState<readonly Difference[]>([]);

  const people = withSeat(participants).filter(({ person }) => person.id !== selfId);
  const ids = people.map(({ id }) => id);
  const stored = storedMarks(people, session.id);
  const unsaved = unsavedMarks(draft.marks, stored, ids);
  const unsavedCount = Object.keys(unsaved).length;
  const shown = { ...stored, ...unsaved };
  const marked = ids.filter((id) => shown[id]).length;
  const longest = minutesOf(session);
  const whole = Object.values(unsaved).every(
    (found) => found?.mark !== 'PARTIAL' || minutesHold(found.minutes, longest),
  );

  const save = useSendMarks({
    sessionId: session.id,
    waiting: draft.waiting && unsavedCount > 0,
    again: () => whole && save.send(attendanceInput(unsaved)),
    onNoLine: draft.wait,
    onStored: (recorded) => {
      draft.forget();
      setStrict(false);
      setDifferences(recorded.differences);
      setSavedAt(format.time(new Date()));
      toast({ tone: 'success', text: texts.saved(recorded.recorded) });
    },
  });
  const send = (): void => {
    setStrict(true);
    if (whole) save.send(attendanceInput(unsaved));
    // The field that lacks its minutes says so after this render.
    else requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };

  if (people.length === 0) return <EmptyState title={texts.nobody} text={texts.nobodyText} />;
  return (
    <div ref={list} className="attendance">
      <MarkDifferences
        differences={differences}
        nameOf={(id) => people.find((one) => one.id === id)?.person.name ?? ''}
        onChoose={(id, chosen) => {
          const now = new Date().toISOString();
          setDifferences(differences.filter(({ enrolmentId }) => enrolmentId !== id));
          save.send(attendanceInput({ [id]: { ...chosen, markedAt: now, knownAt: now } }));
        }}
      />
      {draft.found && !draft.waiting && unsavedCount > 0 && (
        <Notice
          tone="info"
          action={
            <Button variant="secondary" size="sm" onClick={draft.forget}>
              {texts.discard}
            </Button>
          }
        >
          {texts.kept}
        </Notice>
      )}
      {marked < ids.length && (
        <Button variant="secondary" onClick={() => draft.keep(restPresent(draft.marks, stored, ids, new Date()))}>
          {marked === 0 ? texts.everyone : texts.everyoneElse}
        </Button>
      )}
      {people.length > manyPeople && (
        <TextField
          type="search"
          label={texts.search}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <ul className="attendance-list">
        {people
          .filter(({ person }) => person.name.toLowerCase().includes(wanted.trim().toLowerCase()))
          .map(({ id, person }) => (
            <li key={id}>
              <AttendanceRow
                name={person.name}
                unit={person.unitName}
                value={shown[id]}
                longest={longest}
                strict={strict}
                onChange={(mark) =>
                  draft.keep({
                    ...draft.marks,
                    [id]: { ...mark, markedAt: new Date().toISOString(), knownAt: stored[id]?.knownAt ?? null },
                  })
                }
              >
                {missed
                  ?.filter(({ enrolmentId }) => enrolmentId === id)
                  .map((one) => (
                    <MakeUpLine key={one.sessionId} missed={one} />
                  ))}
              </AttendanceRow>
            </li>
          ))}
      </ul>
      <div className="attendance-bar">
        {save.error !== undefined && (
          <Notice tone="danger" role="alert" title={save.error}>
            {texts.keptOnError}
          </Notice>
        )}
        <div className="attendance-bar__line">
          <p role="status">
            <strong>{texts.marked(marked, ids.length)}</strong>
            <span className="quiet">
              {unsavedCount > 0
                ? draft.waiting
                  ? texts.waiting(unsavedCount)
                  : texts.unsaved(unsavedCount)
                : savedAt !== null
                  ? texts.savedAt(savedAt)
                  : texts.allSaved}
            </span>
          </p>
          <Button loading={save.pending} aria-disabled={unsavedCount === 0 || undefined} onClick={send}>
            {texts.save}
          </Button>
        </div>
      </div>
    </div>
  );
}
