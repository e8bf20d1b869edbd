import { writtenCode, writtenNumber } from '@kompetanse/domain/certificates';

/** What a certificate is found by; both stand on it. */
export interface CertificateAddress {
  /** 'AK-2026-000123' */
  readonly number: string;
  readonly code: string;
}

const number = /^[A-ZÆØÅ]{1,6}-\d{4}-\d{1,9}$/;
const whole = /^([A-ZÆØÅ]{1,6}-\d{4}-\d{1,9})-([A-Z0-9-]+)$/;

/** 'AK-2026-000123-CODE', or a whole address that ends so, as number and code; null when it is no such thing. */
export function readAddress(numberAndCode: string): CertificateAddress | null {
  const last = numberAndCode.trim().split('/').at(-1) ?? '';
  const [, found, code] = whole.exec(writtenNumber(last)) ?? [];
  return found !== undefined && code !== undefined ? { number: found, code } : null;
}

/** A typed number as it stands on a certificate; null when it can not be one. */
export function readNumber(typed: string): string | null {
  const written = writtenNumber(typed);
  return number.test(written) ? written : null;
}

/** A typed code in the form it is kept; null when it can not be one. */
export function readCode(typed: string): string | null {
  return writtenCode(typed);
}

/** The last part of the address of its public page. */
export function writeAddress({ number: found, code }: CertificateAddress): string {
  return `${found}-${code}`;
}
