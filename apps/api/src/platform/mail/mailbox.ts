/** Parts without quotes, lists, groups, comments or spaces: everything with which one text can become several recipients. */
const MAILBOX = /^[^\s\p{Cc}\p{Cf}"(),:;<>@[\]\\]{1,64}@[^\s\p{Cc}\p{Cf}"(),:;<>@[\]\\]{1,190}$/u;

/** True for exactly one plain address, 'navn@kommune.no'. */
export function isSingleMailbox(address: string): boolean {
  return MAILBOX.test(address) && !/\.\.|@\.|\.$|@[^.]+$/.test(address);
}
