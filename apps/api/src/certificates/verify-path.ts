/** Where anyone can check a certificate: the number, then the code after the last dash. */
export function verifyPath({ number, verifyCode }: { readonly number: string; readonly verifyCode: string }): string {
  return `/v/${number}-${verifyCode}`;
}
