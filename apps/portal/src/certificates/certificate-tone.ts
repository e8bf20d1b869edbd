import type { CertificateState } from '@kompetanse/contract/portal';

/** The colour and shape of a certificate's state. */
export const certificateTone = {
  ISSUED: 'success',
  REVOKED: 'danger',
  SUPERSEDED: 'warning',
} as const satisfies Record<CertificateState, string>;
