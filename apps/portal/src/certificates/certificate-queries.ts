import { queryOptions } from '@tanstack/react-query';
import {
  MyCertificates,
  VerifyCertificate,
  type MyCertificatesQuery,
  type VerifyCertificateQuery,
} from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';
import type { CertificateAddress } from './address.ts';

export type Certificate = MyCertificatesQuery['myCertificates'][number];
export type Verified = NonNullable<VerifyCertificateQuery['verifyCertificate']>;

const LOOK_AGAIN_MS = 3_000;

/** The viewer's own certificates. Looks again while a PDF is being made. */
export const myCertificatesQuery = queryOptions({
  queryKey: ['my-certificates'],
  queryFn: async ({ signal }): Promise<readonly Certificate[]> =>
    (await call(MyCertificates, {}, signal)).myCertificates,
  refetchInterval: ({ state }) =>
    state.data?.some((each) => each.state === 'ISSUED' && each.pdfUrl === null) === true && LOOK_AGAIN_MS,
});

/** A certificate as the public may see it; null when number and code do not belong together. */
export function verifyQuery({ number, code }: CertificateAddress): Asking<Verified | null> {
  return {
    queryKey: ['verify', number, code],
    queryFn: async ({ signal }) => (await call(VerifyCertificate, { number, code }, signal)).verifyCertificate,
  };
}
