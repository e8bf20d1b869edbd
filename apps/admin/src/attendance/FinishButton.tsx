import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { CompleteRun, RunPage } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, Stack, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';
import type { Run } from '../enrolment/run.ts';

/** Certificates are made by and by after the end; the page looks again after so many milliseconds. */
const certificateWaits = [1_500, 4_000, 10_000, 30_000];

interface FinishButtonProps {
  readonly run: Pick<Run, 'id'>;
  readonly variant?: 'primary' | 'secondary';
  /** What will happen, said before it does. */
  readonly consequence: ReactNode;
}

/** Ends the run, for those who may; others read who does it. */
export function FinishButton({ run, variant = 'primary', consequence }: FinishButtonProps): ReactElement {
  const { t } = useTexts();
  const texts = t.attendance.completion;
  const mayFinish = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER');
  const client = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const complete = useChange(CompleteRun, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.finished });
    focusResult('[role="tabpanel"]');
    for (const wait of certificateWaits) {
      setTimeout(() => void client.invalidateQueries({ queryKey: [RunPage.name] }), wait);
    }
  });
  if (!mayFinish) return <p className="quiet">{texts.readOnly}</p>;
  return (
    <Stack direction="row">
      <Button
        variant={variant}
        onClick={() => {
          complete.reset();
          setAsking(true);
        }}
      >
        {texts.finish}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.finishTitle}
        consequence={consequence}
        confirmLabel={texts.finish}
        cancelLabel={t.shell.cancel}
        loading={complete.pending}
        error={complete.error}
        onConfirm={() => complete.run({ runId: run.id })}
        onCancel={() => setAsking(false)}
      />
    </Stack>
  );
}
