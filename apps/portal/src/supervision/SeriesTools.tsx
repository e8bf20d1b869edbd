import { useState, type ReactElement } from 'react';
import { AddSupervisionMeeting, StopSupervision } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, Stack, focusOn, useToast } from '@kompetanse/ui';
import { osloTime } from '@kompetanse/domain/calendar';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { Participants } from './Participants.tsx';
import type { Series } from './supervision-queries.ts';

type Tool = 'ADD' | 'PEOPLE' | 'STOP';

/** What the supervisor can do with a series that is not over: one more meeting, other people, an end. */
export function SeriesTools({ series }: { readonly series: Series }): ReactElement {
  const { supervision: texts } = useTexts();
  const [tool, setTool] = useState<Tool | null>(null);
  const buttonId = (which: Tool): string => `${which}-${series.id}`;
  const close = (): void => {
    if (tool) focusOn(buttonId(tool));
    setTool(null);
  };
  const names = { ADD: texts.add, PEOPLE: texts.change, STOP: texts.stop };
  return (
    <div className="ui-no-print">
      {tool === 'ADD' && <AddForm series={series} onDone={close} />}
      {tool === 'PEOPLE' && <Participants series={series} onDone={close} />}
      {(tool === null || tool === 'STOP') && (
        <Stack direction="row" gap="sm">
          {(['ADD', 'PEOPLE', 'STOP'] as const).map((which) => (
            <Button key={which} id={buttonId(which)} variant="secondary" size="sm" onClick={() => setTool(which)}>
              {names[which]}
              <span className="ui-visually-hidden">: {series.title}</span>
            </Button>
          ))}
        </Stack>
      )}
      <StopDialog series={series} open={tool === 'STOP'} onClose={close} />
    </div>
  );
}

interface ToolProps {
  readonly series: Series;
  readonly onDone: () => void;
}

/** Like the last meeting, on a day that is to be chosen. */
function AddForm({ series, onDone }: ToolProps): ReactElement {
  const { supervision: texts } = useTexts();
  const toast = useToast();
  const last = series.sessions.at(-1);
  const minutes = last ? (Date.parse(last.endsAt) - Date.parse(last.startsAt)) / 60_000 : 60;
  const change = useAct(AddSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.added });
    onDone();
  });
  return (
    <MeetingForm
      title={texts.add}
      begin={{
        day: '',
        from: last ? osloTime(new Date(last.startsAt)) : '',
        minutes: String(minutes),
        place: last?.place ?? '',
        reason: '',
        clashReason: '',
      }}
      whose={{ seriesId: series.id }}
      withReason={false}
      change={change}
      onSend={({ day, from, minutes, place, clashReason }) =>
        change.act({ input: { seriesId: series.id, day, from, minutes, place, clashReason } })
      }
      onCancel={onDone}
    />
  );
}

interface StopDialogProps {
  readonly series: Series;
  readonly open: boolean;
  readonly onClose: () => void;
}

function StopDialog({ series, open, onClose }: StopDialogProps): ReactElement {
  const { supervision: texts, meeting, shell } = useTexts();
  const format = useFormat();
  const toast = useToast();
  const coming = series.sessions.filter(({ state }) => state === 'SCHEDULED' || state === 'MOVED').length;
  const { act, acting, no, forget } = useAct(StopSupervision, () => {
    toast({ tone: 'success', text: texts.stopped });
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      tone="danger"
      title={texts.stopTitle(series.title)}
      consequence={texts.stopConsequence(format.number(coming))}
      reason={{ label: meeting.reason, description: meeting.reasonHint, missing: meeting.reasonMissing }}
      confirmLabel={texts.stop}
      cancelLabel={shell.cancel}
      loading={acting}
      error={no?.sentence}
      onConfirm={(reason) => act({ seriesId: series.id, reason })}
      onCancel={() => {
        forget();
        onClose();
      }}
    />
  );
}
