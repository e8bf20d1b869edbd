import type { ReactElement } from 'react';
import { Button, Notice, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Keeping } from '../shell/draft-keeper.ts';

interface DraftStateProps {
  readonly keeping: Keeping;
  /** Takes the newest from the server; what stands here is given up. */
  readonly onTakeNewest: () => void;
  /** Lets what stands here count, over what was written elsewhere. */
  readonly onKeepMine: () => void;
}

/** Whether what is written is safe, always beside the button; and the two ways out when it was written on elsewhere. */
export function DraftState({ keeping, onTakeNewest, onKeepMine }: DraftStateProps): ReactElement {
  const { draft: texts } = useTexts().furtherEducation;
  const format = useFormat();
  if (keeping.state === 'BEHIND') {
    return (
      <Notice
        tone="warning"
        role="alert"
        title={texts.behind}
        action={
          <Stack direction="row" gap="sm">
            <Button variant="secondary" size="sm" onClick={onTakeNewest}>
              {texts.takeNewest}
            </Button>
            <Button variant="tertiary" size="sm" onClick={onKeepMine}>
              {texts.keepMine}
            </Button>
          </Stack>
        }
      >
        {texts.behindText}
      </Notice>
    );
  }
  const words = {
    NEW: () => texts.unwritten,
    TYPING: () => texts.typing,
    LOST: () => texts.lost,
    SAVED: () => (keeping.state === 'SAVED' ? texts.saved(format.time(keeping.at)) : ''),
    NO: () => (keeping.state === 'NO' ? keeping.sentence : ''),
  };
  return (
    <p className="portal-quiet" role="status">
      {words[keeping.state]()}
    </p>
  );
}
