import { useState } from 'react';
import type { ReactElement } from 'react';
import { RevokeCertificate } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Participant } from './run.ts';

/** Takes a certificate back, with a reason; nothing where there is none that holds. */
export function RevokeButton({ participant }: { readonly participant: Participant }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.enrolment.participants;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const revoke = useChange(RevokeCertificate, ({ number }) => {
    setAsking(false);
    toast({ tone: 'success', text: texts.revoked(number) });
    focusResult(`[data-certificate="${number}"]`);
  });
  const { certificate, person } = participant;
  if (certificate?.state !== 'ISSUED') return null;
  return (
    <>
      <Button
        variant="tertiary"
        tone="danger"
        size="sm"
        aria-label={texts.revokeName(person.name)}
        onClick={() => {
          revoke.reset();
          setAsking(true);
        }}
      >
        {texts.revoke}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.revokeTitle(person.name)}
        consequence={texts.revokeConsequence(certificate.number)}
        reason={{ label: texts.revokeReason, missing: texts.revokeReasonMissing }}
        confirmLabel={texts.revoke}
        cancelLabel={t.shell.cancel}
        loading={revoke.pending}
        error={revoke.error}
        onConfirm={(reason) => revoke.run({ certificateId: certificate.id, reason })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
