import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { AddSupervisionMeeting, ChangeSupervisionParticipants, StopSupervision } from '@kompetanse/contract/admin';
import { osloTime } from '@kompetanse/domain/calendar';
import { Button, Card, ConfirmDialog, Notice, Stack, focusOn, focusResult, useToast } from '@kompetanse/ui';
import { LeaderPicker, type Leader } from '../courses/LeaderPicker.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import type { Series } from './series.ts';

type Tool = 'ADD' | 'PEOPLE' | 'STOP';

interface ToolProps {
  readonly series: Series;
  readonly onDone: () => void;
}

/** What a coordinator can do with a series that is not over: one more meeting, other people, an end. */
export function SeriesTools({ series }: { readonly series: Series }): ReactElement {
  const { t } = useTexts();
  const texts = t.supervision.tools;
  const [tool, setTool] = useState<Tool | null>(null);
  const close = (): void => {
    if (tool) focusOn(`tool-${tool}`);
    setTool(null);
  };
  const names = { ADD: texts.add, PEOPLE: texts.people, STOP: texts.stop };
  return (
    <>
      {tool === 'ADD' && <AddForm series={series} onDone={close} />}
      {tool === 'PEOPLE' && <PeopleForm series={series} onDone={close} />}
      {(tool === null || tool === 'STOP') && (
        <Stack direction="row" gap="sm">
          {(['ADD', 'PEOPLE', 'STOP'] as const).map((which) => (
            <Button key={which} id={`tool-${which}`} variant="secondary" onClick={() => setTool(which)}>
              {names[which]}
            </Button>
          ))}
        </Stack>
      )}
      <StopDialog series={series} open={tool === 'STOP'} onClose={close} />
    </>
  );
}

/** Like the last meeting, on a day that is to be chosen. */
function AddForm({ series, onDone }: ToolProps): ReactElement {
  const { t } = useTexts();
  const texts = t.supervision.tools;
  const toast = useToast();
  const last = series.sessions.at(-1);
  const add = useChange(AddSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.added });
    onDone();
  });
  return (
    <MeetingForm
      title={texts.add}
      begin={{
        day: '',
        from: last ? osloTime(new Date(last.startsAt)) : '',
        minutes: String(last ? (Date.parse(last.endsAt) - Date.parse(last.startsAt)) / 60_000 : 60),
        place: last?.place ?? '',
        reason: '',
      }}
      whose={{ seriesId: series.id }}
      withReason={false}
      change={add}
      onSend={({ day, from, minutes, place, clashReason }) =>
        add.run({ input: { seriesId: series.id, day, from, minutes, place, clashReason } })
      }
      onCancel={onDone}
    />
  );
}

function PeopleForm({ series, onDone }: ToolProps): ReactElement {
  const { t } = useTexts();
  const texts = t.supervision.tools;
  const toast = useToast();
  const [people, setPeople] = useState<readonly Leader[]>(series.participants);
  const [asking, setAsking] = useState(false);
  const change = useChange(ChangeSupervisionParticipants, () => {
    toast({ tone: 'success', text: texts.changed });
    onDone();
  });
  useEffect(() => focusResult('[name="participantIds"]'), []);
  const leaving = series.participants.filter(({ id }) => !people.some((person) => person.id === id));
  const save = (): void => change.run({ seriesId: series.id, personIds: people.map(({ id }) => id) });
  return (
    <Card as="section" title={texts.people} tint="tinted">
      <p>{texts.peopleHint}</p>
      <LeaderPicker
        title={t.supervision.participants}
        name="participantIds"
        leaders={people}
        error={change.field === 'participantIds' ? change.error : undefined}
        onChange={(chosen) => {
          change.reset();
          setPeople(chosen);
        }}
      />
      {!asking && change.error !== undefined && change.field === undefined && (
        <Notice tone="danger" role="alert">
          {change.error}
        </Notice>
      )}
      <Stack direction="row" gap="sm">
        <Button loading={change.pending} onClick={() => (leaving.length > 0 ? setAsking(true) : save())}>
          {texts.savePeople}
        </Button>
        <Button variant="secondary" onClick={onDone}>
          {t.shell.cancel}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.leaveTitle(leaving.map(({ name }) => name).join(', '))}
        consequence={texts.leaveConsequence}
        confirmLabel={texts.savePeople}
        cancelLabel={t.shell.cancel}
        loading={change.pending}
        error={change.error}
        onConfirm={save}
        onCancel={() => {
          change.reset();
          setAsking(false);
        }}
      />
    </Card>
  );
}

interface StopDialogProps {
  readonly series: Series;
  readonly open: boolean;
  readonly onClose: () => void;
}

function StopDialog({ series, open, onClose }: StopDialogProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision.tools;
  const { reason, reasonHint, reasonMissing } = t.supervision.meeting;
  const toast = useToast();
  const coming = series.sessions.filter(({ state }) => state === 'SCHEDULED' || state === 'MOVED').length;
  const stop = useChange(StopSupervision, () => {
    toast({ tone: 'success', text: texts.stopped });
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      tone="danger"
      title={texts.stopTitle(series.title)}
      consequence={texts.stopConsequence(format.number(coming))}
      reason={{ label: reason, description: reasonHint, missing: reasonMissing }}
      confirmLabel={texts.stop}
      cancelLabel={t.shell.cancel}
      loading={stop.pending}
      error={stop.error}
      onConfirm={(why) => stop.run({ seriesId: series.id, reason: why })}
      onCancel={() => {
        stop.reset();
        onClose();
      }}
    />
  );
}
