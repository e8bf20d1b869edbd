import { useState } from 'react';
import type { ReactElement } from 'react';
import { MoveWheelTask, type WheelTaskState } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Task } from './wheel-groups.ts';

interface TaskButtonsProps {
  readonly task: Task;
  /** Only that it is done, where there is little room. */
  readonly short?: boolean;
}

/** Done with a note, not needed, or open again with a reason; nothing for who may not. */
export function TaskButtons({ task, short = false }: TaskButtonsProps): ReactElement | null {
  const { t, words } = useTexts();
  const texts = t.yearWheel;
  const toast = useToast();
  const [asking, setAsking] = useState<WheelTaskState | null>(null);
  const move = useChange(MoveWheelTask, ({ state }) => {
    setAsking(null);
    toast({ tone: 'success', text: texts.moved(words.wheelTaskState[state]) });
    focusResult('h1');
  });
  const of = task.unit === null ? task.name : `${task.name}, ${task.unit.name}`;
  const ask = (to: WheelTaskState): void => {
    move.reset();
    setAsking(to);
  };
  const steps = task.state === 'OPEN' ? (['DONE', 'NOT_NEEDED'] as const) : (['OPEN'] as const);
  if (!task.mayDo) return null;
  return (
    <>
      {steps
        .filter((step) => !short || step === 'DONE')
        .map((step) => (
          <Button
            key={step}
            size="sm"
            variant={step === 'DONE' ? 'secondary' : 'tertiary'}
            aria-label={texts.stepFor(texts.step[step], of)}
            onClick={() => ask(step)}
          >
            {texts.step[step]}
          </Button>
        ))}
      {asking !== null && (
        <ConfirmDialog
          open
          title={texts.stepTitle[asking]}
          consequence={of}
          reason={{
            label: asking === 'DONE' ? texts.note : texts.reason,
            maxLength: 500,
            ...(asking !== 'DONE' && { missing: texts.reasonMissing }),
          }}
          confirmLabel={texts.step[asking]}
          cancelLabel={t.shell.cancel}
          loading={move.pending}
          error={move.error}
          onConfirm={(text) => move.run({ taskId: task.id, version: task.version, to: asking, text: text || null })}
          onCancel={() => setAsking(null)}
        />
      )}
    </>
  );
}
