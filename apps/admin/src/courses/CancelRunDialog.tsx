import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { runLimits } from '@kompetanse/domain/courses';
import { CancelRun, RunConsequence } from '@kompetanse/contract/admin';
import { ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import type { RunDialogProps } from './RunActions.tsx';

/** Calls a run off; says how many will be told, and asks for the reason they get. */
export function CancelRunDialog({ run, onClose }: RunDialogProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const query = useQuery(queryOf(RunConsequence, { runId: run.id, capacity: null }));
  const told = query.data?.courseRun?.consequence;
  const cancel = useChange(CancelRun, () => {
    toast({ tone: 'success', text: texts.cancelled });
    onClose();
    focusResult();
  });
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={texts.cancelTitle}
      consequence={told ? texts.cancelText(told.withPlace, told.waiting, told.requested) : t.shell.loading}
      confirmLabel={texts.cancel}
      cancelLabel={t.shell.cancel}
      reason={{
        label: texts.reason,
        description: texts.reasonHelp,
        missing: texts.reasonMissing,
        maxLength: runLimits.reason.max,
      }}
      loading={cancel.pending}
      error={cancel.error}
      onConfirm={(reason) => cancel.run({ runId: run.id, version: run.version, reason })}
      onCancel={onClose}
    />
  );
}
