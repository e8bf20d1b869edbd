export type CertificateState = 'ISSUED' | 'REVOKED' | 'SUPERSEDED';

/** Certificate: what may follow what. What is taken back never becomes valid again; a new one is issued instead. */
export const certificateTransitions: Readonly<Record<CertificateState, readonly CertificateState[]>> = {
  ISSUED: ['REVOKED', 'SUPERSEDED'],
  REVOKED: [],
  SUPERSEDED: [],
};
