/** So many times in one window; the window begins anew each time it is over. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/** Mails that strangers can make us send to one address: enough for who has lost a link, too few to fill a mailbox. */
export const mailsToOneAddress: readonly Limit[] = [
  { most: 3, minutes: 60 },
  { most: 8, minutes: 24 * 60 },
];

/** Requests from one network address: a class of parents behind one library's network can sign up in one evening. */
export const asksFromOnePlace: readonly Limit[] = [{ most: 40, minutes: 60 }];

/** When the window that holds this moment began. */
export function windowStart({ minutes }: Limit, now: Date): Date {
  const length = minutes * 60_000;
  return new Date(Math.floor(now.getTime() / length) * length);
}
