import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { DeleteRun } from '@kompetanse/contract/admin';
import { ConfirmDialog, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { RunDialogProps } from './RunActions.tsx';

/** Takes a draft away. */
export function DeleteRunDialog({ run, onClose }: RunDialogProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useChange(DeleteRun, () => {
    toast({ tone: 'success', text: texts.deleted });
    void navigate({ to: '/kurs' });
  });
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={texts.deleteTitle}
      consequence={texts.deleteText}
      confirmLabel={texts.delete}
      cancelLabel={t.shell.cancel}
      loading={remove.pending}
      error={remove.error}
      onConfirm={() => remove.run({ runId: run.id, version: run.version })}
      onCancel={onClose}
    />
  );
}
