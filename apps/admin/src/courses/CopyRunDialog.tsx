import { useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { addDays, isLocalDate } from '@kompetanse/domain/calendar';
import { CopyRun } from '@kompetanse/contract/admin';
import { ConfirmDialog, DateField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { RunDialogProps } from './RunActions.tsx';

/** Half a year on, on the same weekday: a good first guess for the next term. */
const NEXT_TERM_DAYS = 26 * 7;

/** The same run from another day, as a draft. */
export function CopyRunDialog({ run, onClose }: RunDialogProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const navigate = useNavigate();
  const [firstDay, setFirstDay] = useState(addDays(format.dayOf(run.startsAt), NEXT_TERM_DAYS));
  const copy = useChange(CopyRun, ({ id }) => {
    toast({ tone: 'success', text: texts.copied });
    onClose();
    void navigate({ to: '/kurs/$runId', params: { runId: id } });
  });
  return (
    <ConfirmDialog
      open
      title={texts.copyTitle}
      consequence={
        <>
          <p>{texts.copyText}</p>
          <DateField
            label={texts.copyDay}
            inWords={format.weekday}
            value={firstDay}
            onChange={({ target }) => setFirstDay(target.value)}
          />
        </>
      }
      confirmLabel={texts.copySave}
      cancelLabel={t.shell.cancel}
      loading={copy.pending}
      error={copy.error}
      onConfirm={() => {
        if (isLocalDate(firstDay)) copy.run({ runId: run.id, firstDay });
      }}
      onCancel={onClose}
    />
  );
}
