import type { ReactElement } from 'react';
import type { CertificateState } from '@kompetanse/contract/admin';
import { StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Participant } from './run.ts';

const tones: Readonly<Record<CertificateState, Tone>> = { ISSUED: 'success', REVOKED: 'danger', SUPERSEDED: 'neutral' };

/** The certificate of one participant: its state, and its number as the way to the page where it is checked. */
export function CertificateCell({ participant }: { readonly participant: Participant }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.enrolment.participants;
  if (participant.certificate === null) return <span className="quiet">{texts.noCertificate}</span>;
  const { number, state, verifyUrl, revokeReason } = participant.certificate;
  return (
    <div className="certificate-cell">
      <a href={verifyUrl} data-certificate={number} aria-label={texts.openName(number)}>
        {number}
      </a>
      <StatusBadge tone={tones[state]}>{words.certificateState[state]}</StatusBadge>
      {revokeReason !== null && <span className="quiet">{revokeReason}</span>}
    </div>
  );
}
