import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ResizeRun, RunConsequence } from '@kompetanse/contract/admin';
import { ConfirmDialog, TextField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import type { RunDialogProps } from './RunActions.tsx';

/** More or fewer seats; says who gets the new ones. */
export function ResizeRunDialog({ run, onClose }: RunDialogProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const [capacity, setCapacity] = useState(String(run.capacity));
  const wanted = Number(useDeferredValue(capacity));
  const known = Number.isInteger(wanted) && wanted > 0 && wanted <= 2000;
  const query = useQuery({
    ...queryOf(RunConsequence, { runId: run.id, capacity: known ? wanted : null }),
    placeholderData: (before) => before,
  });
  const next = query.data?.courseRun?.consequence.nextInQueue ?? [];
  const resize = useChange(ResizeRun, () => {
    toast({ tone: 'success', text: texts.resized });
    onClose();
    focusResult();
  });
  return (
    <ConfirmDialog
      open
      title={texts.capacityTitle}
      consequence={
        <>
          <TextField
            label={t.runs.capacity}
            description={texts.capacityNow(run.seatsTaken)}
            inputMode="numeric"
            width="short"
            value={capacity}
            onChange={({ target }) => setCapacity(target.value)}
          />
          {known && wanted > run.capacity && (
            <p aria-live="polite">{next.length > 0 ? texts.capacityNext(next.join(', ')) : texts.capacityNobody}</p>
          )}
        </>
      }
      confirmLabel={texts.capacitySave}
      cancelLabel={t.shell.cancel}
      loading={resize.pending}
      error={resize.error}
      onConfirm={() => resize.run({ runId: run.id, version: run.version, capacity: known ? Number(capacity) : 0 })}
      onCancel={onClose}
    />
  );
}
