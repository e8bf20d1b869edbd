import { useState } from 'react';
import type { ReactElement } from 'react';
import { osloTime } from '@kompetanse/domain/calendar';
import { CancelSupervisionMeeting, MoveSupervisionMeeting } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, DataTable, Stack, StatusBadge, focusOn, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { isOpen, meetingTones } from './series.ts';
import type { Meeting, Series } from './series.ts';

/** Every meeting of a series; one to come can be moved or called off. */
export function MeetingList({ series }: { readonly series: Series }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.supervision.meeting;
  const [moving, setMoving] = useState<Meeting | null>(null);
  const [cancelling, setCancelling] = useState<Meeting | null>(null);
  const done = (): void => {
    if (moving) focusOn(`move-${moving.id}`);
    setMoving(null);
  };
  const changes = ({ id, no, state }: Meeting): boolean =>
    isOpen(series) && (state === 'SCHEDULED' || state === 'MOVED') && no > 0 && id !== moving?.id;
  return (
    <Stack>
      <DataTable
        caption={texts.list}
        showCaption
        rows={series.sessions}
        rowKey={({ id }) => id}
        columns={[
          { id: 'no', heading: texts.no, rowHeading: true, cell: ({ no }) => texts.number(no), sortBy: ({ no }) => no },
          {
            id: 'when',
            heading: texts.when,
            cell: ({ startsAt, endsAt }) => format.meeting(startsAt, endsAt),
            sortBy: ({ startsAt }) => startsAt,
          },
          { id: 'place', heading: texts.place, cell: ({ place }) => place },
          {
            id: 'state',
            heading: t.supervision.state,
            cell: ({ state, reason, clashReason }) => (
              <span className="stacked">
                <span>
                  <StatusBadge tone={meetingTones[state]}>{words.supervisionSessionState[state]}</StatusBadge>
                </span>
                {reason !== null && <span className="quiet">{reason}</span>}
                {clashReason !== null && <span className="quiet">{t.supervision.busy.despite(clashReason)}</span>}
              </span>
            ),
          },
          {
            id: 'change',
            heading: texts.change,
            cell: (meeting) =>
              changes(meeting) && (
                <Stack direction="row" gap="sm">
                  <Button id={`move-${meeting.id}`} variant="secondary" size="sm" onClick={() => setMoving(meeting)}>
                    {texts.move}
                    <span className="ui-visually-hidden"> {texts.number(meeting.no)}</span>
                  </Button>
                  <Button variant="tertiary" size="sm" onClick={() => setCancelling(meeting)}>
                    {texts.cancel}
                    <span className="ui-visually-hidden"> {texts.number(meeting.no)}</span>
                  </Button>
                </Stack>
              ),
          },
        ]}
      />
      {moving && <MoveForm key={moving.id} meeting={moving} onDone={done} />}
      <CancelDialog meeting={cancelling} onClose={() => setCancelling(null)} />
    </Stack>
  );
}

function MoveForm({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision.meeting;
  const toast = useToast();
  const { id: sessionId, version, startsAt, endsAt, place, no } = meeting;
  const move = useChange(MoveSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.moved });
    onDone();
  });
  return (
    <MeetingForm
      title={texts.moveNumber(no)}
      begin={{
        day: format.dayOf(startsAt),
        from: osloTime(new Date(startsAt)),
        minutes: String((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
        place,
        reason: '',
      }}
      whose={{ sessionId }}
      withReason
      change={move}
      onSend={(wish) => move.run({ input: { ...wish, sessionId, version } })}
      onCancel={onDone}
    />
  );
}

interface CancelDialogProps {
  readonly meeting: Meeting | null;
  readonly onClose: () => void;
}

function CancelDialog({ meeting, onClose }: CancelDialogProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision.meeting;
  const toast = useToast();
  const cancel = useChange(CancelSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.cancelled });
    onClose();
  });
  return (
    <ConfirmDialog
      open={meeting !== null}
      tone="danger"
      title={meeting ? texts.cancelTitle(texts.number(meeting.no), format.moment(meeting.startsAt)) : ''}
      consequence={texts.cancelConsequence}
      reason={{ label: texts.reason, description: texts.reasonHint, missing: texts.reasonMissing }}
      confirmLabel={texts.cancel}
      cancelLabel={t.shell.cancel}
      loading={cancel.pending}
      error={cancel.error}
      onConfirm={(reason) =>
        meeting && cancel.run({ input: { sessionId: meeting.id, version: meeting.version, reason } })
      }
      onCancel={() => {
        cancel.reset();
        onClose();
      }}
    />
  );
}
