const HOUR_MS = 3_600_000;

/** What one link is good for. OPEN_PAGE is never sent: it lies in the cookie that a link is exchanged for. */
export type LinkPurpose = 'CONFIRM_SIGN_UP' | 'OWN_PAGE' | 'OPEN_PAGE';

/** A sign-up that nobody confirms is forgotten after so long, and its link with it. */
export const CONFIRM_HOURS = 24;

/** The page stays open so long in the browser it was opened in. */
export const OPEN_PAGE_SECONDS = 2 * 3600;

const hours: Readonly<Record<LinkPurpose, number>> = {
  CONFIRM_SIGN_UP: CONFIRM_HOURS,
  OWN_PAGE: 30 * 24,
  OPEN_PAGE: OPEN_PAGE_SECONDS / 3600,
};

/** The moment from which a link that is made now opens nothing. */
export function linkExpires(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + hours[purpose] * HOUR_MS);
}
