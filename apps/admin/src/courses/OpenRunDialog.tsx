import type { ReactElement } from 'react';
import { ConfirmRun, PublishRun } from '@kompetanse/contract/admin';
import { ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { RunDialogProps } from './RunActions.tsx';

/** Opens a draft for booking, or says that a run will be held. */
export function OpenRunDialog({
  run,
  what,
  onClose,
}: RunDialogProps & { readonly what: 'publish' | 'confirm' }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const done = (text: string) => (): void => {
    toast({ tone: 'success', text });
    onClose();
    focusResult();
  };
  const publish = useChange(PublishRun, done(texts.published));
  const confirm = useChange(ConfirmRun, done(texts.confirmed));
  const change = what === 'publish' ? publish : confirm;
  return (
    <ConfirmDialog
      open
      title={what === 'publish' ? texts.publishTitle : texts.confirmTitle}
      consequence={
        what === 'publish'
          ? texts.publishText(format.moment(run.opensAt))
          : texts.confirmText(run.seatsTaken, run.minParticipants)
      }
      confirmLabel={what === 'publish' ? texts.publish : texts.confirm}
      cancelLabel={t.shell.cancel}
      loading={change.pending}
      error={change.error}
      onConfirm={() => change.run({ runId: run.id, version: run.version })}
      onCancel={onClose}
    />
  );
}
