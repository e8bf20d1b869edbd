import { useState } from 'react';
import type { ReactElement } from 'react';
import { RevokeCertificate } from '@kompetanse/contract/admin';
import type { CertificateState } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, Stack, StatusBadge, useToast } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';
import type { Participant } from './run.ts';

const tones: Readonly<Record<CertificateState, Tone>> = { ISSUED: 'success', REVOKED: 'danger', SUPERSEDED: 'neutral' };

/** The certificate of one participant with its state, the page where it is checked, and for the coordinator its end. */
export function CertificateCell({ participant }: { readonly participant: Participant }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.enrolment.participants;
  const mayRevoke = useHolds('COURSE_COORDINATOR');
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const revoke = useChange(RevokeCertificate, ({ number }) => {
    setAsking(false);
    toast({ tone: 'success', text: texts.revoked(number) });
  });
  const { certificate, person } = participant;
  if (certificate === null) return <span className="quiet">{texts.noCertificate}</span>;
  const { id, number, state, verifyUrl, revokeReason } = certificate;

  return (
    <div className="certificate-cell">
      <StatusBadge tone={tones[state]}>{words.certificateState[state]}</StatusBadge>
      <a href={verifyUrl} aria-label={texts.openName(number)}>
        {number}
      </a>
      {revokeReason !== null && <span className="quiet">{revokeReason}</span>}
      {mayRevoke && state === 'ISSUED' && (
        <Stack direction="row" className="ui-no-print">
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
        </Stack>
      )}
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.revokeTitle(person.name)}
        consequence={texts.revokeConsequence(number)}
        reason={{ label: texts.revokeReason, missing: texts.revokeReasonMissing }}
        confirmLabel={texts.revoke}
        cancelLabel={t.shell.cancel}
        loading={revoke.pending}
        error={revoke.error}
        onConfirm={(reason) => revoke.run({ certificateId: id, reason })}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
