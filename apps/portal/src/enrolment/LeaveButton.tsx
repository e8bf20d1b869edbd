import { useState, type ReactElement } from 'react';
import type { TrustedDocument } from '@kompetanse/contract';
import { Button, ConfirmDialog, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import type { LeavingWords } from './leaving.ts';

interface LeaveButtonProps<Answer, Variables> {
  readonly words: LeavingWords;
  readonly document: TrustedDocument<Answer, Variables>;
  /** What is asked, with the person's own words when they are asked for; null when they wrote none. */
  readonly variables: (reason: string | null) => Variables;
  /** Whether those who run the course get to read why. */
  readonly asksWhy?: boolean;
  /** The element that shows where the person stands afterwards. */
  readonly resultId: string;
}

/** Leaves after saying what that leads to. */
export function LeaveButton<Answer extends object, Variables>(
  props: LeaveButtonProps<Answer, Variables>,
): ReactElement {
  const { words, asksWhy = false, resultId } = props;
  const texts = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(props.document, () => {
    setAsking(false);
    toast({ tone: 'success', text: words.done });
    focusOn(resultId);
  });
  const { reason, readBy } = texts.queue.leave;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={words.title}
        consequence={words.consequence}
        confirmLabel={words.action}
        cancelLabel={texts.enrolment.cancel.keep}
        {...(asksWhy && { reason: { label: reason, description: readBy, maxLength: 500 } })}
        loading={acting}
        error={no?.sentence}
        onConfirm={(why) => act(props.variables(why === '' ? null : why))}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}
