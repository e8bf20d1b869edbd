/** What a certificate is found by; both stand on it. */
export interface CertificateAddress {
  /** 'AK-2026-000123' */
  readonly number: string;
  readonly code: string;
}

const number = /^[A-ZÆØÅ]{1,6}-\d{4}-\d{1,9}$/;
const whole = /^([A-ZÆØÅ]{1,6}-\d{4}-\d{1,9})-(.+)$/;

/** Typed or read aloud: spaces, small letters and long dashes make no difference. */
function tidy(text: string): string {
  return text.toUpperCase().replaceAll(/\s/g, '').replaceAll(/[–—]/g, '-');
}

/** 'AK-2026-000123-CODE' as number and code; null when it is no such thing. */
export function readAddress(numberAndCode: string): CertificateAddress | null {
  const [, found, code] = whole.exec(tidy(numberAndCode)) ?? [];
  return found !== undefined && code !== undefined ? { number: found, code } : null;
}

/** A typed number as it stands on a certificate; null when it can not be one. */
export function readNumber(typed: string): string | null {
  const tidied = tidy(typed);
  return number.test(tidied) ? tidied : null;
}

/** The last part of the address of its public page. A code typed in groups is one word. */
export function writeAddress({ number: found, code }: CertificateAddress): string {
  return `${found}-${tidy(code).replaceAll('-', '')}`;
}
