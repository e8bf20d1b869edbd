import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { CorrectAttendance } from '@kompetanse/contract/admin';
import type { AttendanceMark } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, SelectField, Stack, TextField, useToast, focusResult } from '@kompetanse/ui';
import { minutesOf } from '../enrolment/meeting.ts';
import { markAt, takingPlace } from '../enrolment/run.ts';
import type { Participant, Run } from '../enrolment/run.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

const marks: readonly AttendanceMark[] = ['PRESENT', 'PARTIAL', 'EXCUSED', 'ABSENT'];

/** Changes one mark with a reason, also after the end of the run; what follows is said before it is done. */
export function CorrectButton({ run, person }: { readonly run: Run; readonly person: Participant }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.attendance.correction;
  const toast = useToast();
  const id = useId();
  const [now] = useState(() => Date.now());
  const sessions = takingPlace(run).filter(({ startsAt }) => Date.parse(startsAt) <= now);
  const [asking, setAsking] = useState(false);
  const [sessionId, setSessionId] = useState(sessions[0]?.id ?? '');
  const [mark, setMark] = useState<AttendanceMark>('PRESENT');
  const [minutes, setMinutes] = useState('');
  const correct = useChange(CorrectAttendance, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.done(person.person.name) });
    focusResult('[role="tabpanel"]');
  });
  const session = sessions.find((one) => one.id === sessionId);
  const before = markAt(person, sessionId)?.mark;
  if (sessions.length === 0) return <span />;
  return (
    <>
      <Button size="sm" variant="tertiary" aria-label={texts.open(person.person.name)} onClick={() => setAsking(true)}>
        {texts.correct}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.title(person.person.name)}
        consequence={
          <Stack gap="sm">
            <p>{run.state === 'COMPLETED' ? texts.afterEnd : texts.told}</p>
            <SelectField
              id={`${id}-session`}
              label={texts.session}
              value={sessionId}
              onChange={({ target }) => setSessionId(target.value)}
              options={sessions.map(({ id: value, no }) => ({ value, label: texts.sessionNo(no) }))}
            />
            <p className="quiet">
              {texts.before(before ? words.attendanceMark[before] : t.attendance.matrix.notMarked)}
            </p>
            <SelectField
              id={`${id}-mark`}
              label={texts.to}
              value={mark}
              onChange={({ target }) => setMark(marks.find((one) => one === target.value) ?? 'PRESENT')}
              options={marks.map((value) => ({ value, label: words.attendanceMark[value] }))}
            />
            {mark === 'PARTIAL' && session && (
              <TextField
                type="number"
                label={t.attendance.sheet.minutes}
                description={t.attendance.sheet.minutesHelp(minutesOf(session))}
                value={minutes}
                onChange={({ target }) => setMinutes(target.value)}
              />
            )}
          </Stack>
        }
        reason={{ label: texts.reason, description: texts.reasonHelp, missing: texts.reasonMissing, maxLength: 500 }}
        confirmLabel={texts.confirm}
        cancelLabel={t.shell.cancel}
        loading={correct.pending}
        error={correct.error}
        onConfirm={(reason) =>
          correct.run({
            enrolmentId: person.id,
            sessionId,
            mark,
            reason,
            minutes: mark === 'PARTIAL' && minutes !== '' ? Number(minutes) : null,
          })
        }
        onCancel={() => {
          correct.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
