import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CancelSession, RunConsequence } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import type { ManagedRun } from './RunActions.tsx';

interface CancelSessionButtonProps {
  readonly run: ManagedRun;
  readonly session: ManagedRun['sessions'][number];
}

/** Calls one session off. */
export function CancelSessionButton({ run, session }: CancelSessionButtonProps): ReactElement {
  const { t } = useTexts();
  const texts = t.runs.actions;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const query = useQuery({ ...queryOf(RunConsequence, { runId: run.id, capacity: null }), enabled: asking });
  const told = query.data?.courseRun?.consequence.withPlace;
  const cancel = useChange(CancelSession, () => {
    toast({ tone: 'success', text: texts.sessionCancelled });
    setAsking(false);
    focusResult('[role="tabpanel"]');
  });
  return (
    <>
      <Button
        variant="tertiary"
        size="sm"
        aria-label={texts.cancelSessionName(session.no)}
        onClick={() => {
          cancel.reset();
          setAsking(true);
        }}
      >
        {texts.cancel}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.cancelSessionTitle(session.no)}
        consequence={told === undefined ? t.shell.loading : texts.cancelSessionText(told)}
        confirmLabel={texts.cancelSession}
        cancelLabel={t.shell.cancel}
        loading={cancel.pending}
        error={cancel.error}
        onConfirm={() => cancel.run({ runId: run.id, version: run.version, sessionId: session.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
