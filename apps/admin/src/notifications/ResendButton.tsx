import { useState } from 'react';
import type { ReactElement } from 'react';
import { PaperplaneIcon } from '@navikt/aksel-icons';
import { ResendNotification } from '@kompetanse/contract/admin';
import type { OutboxMessageQuery } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

interface ResendButtonProps {
  readonly message: Pick<NonNullable<OutboxMessageQuery['notification']>, 'id' | 'recipientName' | 'address'>;
}

/** Sends a message once more, after asking. */
export function ResendButton({ message }: ResendButtonProps): ReactElement {
  const { t } = useTexts();
  const texts = t.notifications;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const resend = useChange(ResendNotification, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.resent(message.recipientName) });
    focusResult();
  });
  return (
    <>
      <Button
        variant="secondary"
        icon={<PaperplaneIcon aria-hidden />}
        onClick={() => {
          resend.reset();
          setAsking(true);
        }}
      >
        {texts.resend}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.resendTitle}
        consequence={texts.resendConsequence(message.recipientName, message.address)}
        confirmLabel={texts.resend}
        cancelLabel={t.shell.cancel}
        loading={resend.pending}
        error={resend.error}
        onConfirm={() => resend.run({ notificationId: message.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
