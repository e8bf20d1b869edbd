import { useState, type ReactElement } from 'react';
import { CancelSupervisionMeeting, MoveSupervisionMeeting } from '@kompetanse/contract/portal';
import { osloTime } from '@kompetanse/domain/calendar';
import { Button, ConfirmDialog, Stack, focusOn, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { MeetingForm } from './MeetingForm.tsx';
import type { MeetingPage } from './supervision-queries.ts';

type Session = MeetingPage['session'];

const MOVE = 'move-meeting';

/** What the supervisor can do with a meeting to come. */
export function MeetingTools({ session }: { readonly session: Session }): ReactElement {
  const { meeting: texts } = useTexts();
  const [moving, setMoving] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const close = (): void => {
    setMoving(false);
    focusOn(MOVE);
  };
  return (
    <div className="ui-no-print">
      {moving ? (
        <MoveForm session={session} onDone={close} />
      ) : (
        <Stack direction="row" gap="sm">
          <Button id={MOVE} variant="secondary" onClick={() => setMoving(true)}>
            {texts.move}
          </Button>
          <Button variant="secondary" onClick={() => setCancelling(true)}>
            {texts.cancel}
          </Button>
        </Stack>
      )}
      <CancelDialog session={session} open={cancelling} onClose={() => setCancelling(false)} />
    </div>
  );
}

function MoveForm({ session, onDone }: { readonly session: Session; readonly onDone: () => void }): ReactElement {
  const { meeting: texts } = useTexts();
  const format = useFormat();
  const toast = useToast();
  const { id: sessionId, version, place } = session;
  const [starts, ends] = [new Date(session.startsAt), new Date(session.endsAt)];
  const change = useAct(MoveSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.moved });
    onDone();
  });
  return (
    <MeetingForm
      title={texts.move}
      begin={{
        day: format.dayOf(session.startsAt),
        from: osloTime(starts),
        minutes: String((ends.getTime() - starts.getTime()) / 60_000),
        place,
        reason: '',
        clashReason: '',
      }}
      whose={{ sessionId }}
      withReason
      change={change}
      onSend={(wish) => change.act({ input: { ...wish, sessionId, version } })}
      onCancel={onDone}
    />
  );
}

interface CancelDialogProps {
  readonly session: Session;
  readonly open: boolean;
  readonly onClose: () => void;
}

function CancelDialog({ session, open, onClose }: CancelDialogProps): ReactElement {
  const { meeting: texts, shell } = useTexts();
  const toast = useToast();
  const { act, acting, no, forget } = useAct(CancelSupervisionMeeting, () => {
    toast({ tone: 'success', text: texts.cancelled });
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      tone="danger"
      title={texts.cancelTitle}
      consequence={texts.cancelConsequence}
      reason={{ label: texts.reason, description: texts.reasonHint, missing: texts.reasonMissing }}
      confirmLabel={texts.cancel}
      cancelLabel={shell.cancel}
      loading={acting}
      error={no?.sentence}
      onConfirm={(reason) => act({ input: { sessionId: session.id, version: session.version, reason } })}
      onCancel={() => {
        forget();
        onClose();
      }}
    />
  );
}
