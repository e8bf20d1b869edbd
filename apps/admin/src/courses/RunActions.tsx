import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { RunPageQuery } from '@kompetanse/contract/admin';
import { Button, Card, Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { CancelRunDialog } from './CancelRunDialog.tsx';
import { CopyRunDialog } from './CopyRunDialog.tsx';
import { DeleteRunDialog } from './DeleteRunDialog.tsx';
import { OpenRunDialog } from './OpenRunDialog.tsx';
import { ResizeRunDialog } from './ResizeRunDialog.tsx';
import './runs.css';

export type ManagedRun = NonNullable<RunPageQuery['courseRun']>;
/** What every dialog about a run is given. */
export interface RunDialogProps {
  readonly run: ManagedRun;
  readonly onClose: () => void;
}

type Asking = 'publish' | 'confirm' | 'capacity' | 'copy' | 'delete' | 'cancel';

/** What can be done with a run by the one who looks at it; each says what will happen before it does. */
export function RunActions({ run }: { readonly run: ManagedRun }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.runs.actions;
  const [asking, setAsking] = useState<Asking | null>(null);
  const over = run.state === 'COMPLETED' || run.state === 'CANCELLED';
  const draft = run.state === 'DRAFT';
  const close = (): void => setAsking(null);
  const button = (what: Asking, label: string, variant: 'primary' | 'secondary' = 'secondary'): ReactElement => (
    <Button variant={variant} size="sm" onClick={() => setAsking(what)}>
      {label}
    </Button>
  );
  const reason = run.cancelReason !== null && <Notice tone="warning">{texts.cancelReason(run.cancelReason)}</Notice>;
  if (!run.mayManage && (!run.mayPlanSessions || over)) return reason || null;
  return (
    <>
      {reason}
      <Card className="ui-no-print" aria-label={texts.title}>
        <div className="run-actions">
          {run.mayManage && draft && button('publish', texts.publish, 'primary')}
          {run.mayManage && run.state === 'PUBLISHED' && button('confirm', texts.confirm)}
          {run.mayManage && !over && (
            <Button asChild variant="secondary" size="sm">
              <Link to="/kurs/$runId/rediger" params={{ runId: run.id }}>
                {texts.edit}
              </Link>
            </Button>
          )}
          {run.mayPlanSessions && !over && (!draft || !run.mayManage) && (
            <Button asChild variant="secondary" size="sm">
              <Link to="/kurs/$runId/samlinger" params={{ runId: run.id }}>
                {texts.sessions}
              </Link>
            </Button>
          )}
          {run.mayManage && !over && !draft && button('capacity', texts.capacity)}
          {run.mayManage && button('copy', texts.copy)}
          {run.mayManage && draft && button('delete', texts.delete)}
          {run.mayManage && !over && !draft && button('cancel', texts.cancel)}
        </div>
      </Card>
      {(asking === 'publish' || asking === 'confirm') && <OpenRunDialog run={run} what={asking} onClose={close} />}
      {asking === 'capacity' && <ResizeRunDialog run={run} onClose={close} />}
      {asking === 'copy' && <CopyRunDialog run={run} onClose={close} />}
      {asking === 'delete' && <DeleteRunDialog run={run} onClose={close} />}
      {asking === 'cancel' && <CancelRunDialog run={run} onClose={close} />}
    </>
  );
}
