import type { MailKind } from '../mail-words.ts';

/** What the kinds of message are called in lists. */
export const mailKindNames: Readonly<Record<MailKind, string>> = {
  REQUEST_RECEIVED: 'Request received',
  APPROVAL_NEEDED: 'To be approved',
  APPROVED: 'Request approved',
  REJECTED: 'Request rejected',
  ENROLLED: 'Seat confirmed',
  WAITLISTED: 'On the waitlist',
  PROMOTED: 'Seat from the waitlist',
  OFFER: 'Offer of a seat',
  OFFER_EXPIRED: 'Offer expired',
  CANCELLED: 'Cancellation confirmed',
  RUN_CANCELLED: 'Course cancelled',
  NOT_COMPLETED: 'Course not completed',
  CERTIFICATE_READY: 'Certificate ready',
  CERTIFICATE_REVOKED: 'Certificate taken back',
  SESSION_REMINDER: 'Session reminder',
  COURSE_OPEN: 'Course open for booking',
  APPLICATION_SUBMITTED: 'Application to the leader',
  APPLICATION_TO_DECIDE: 'Application to be decided',
  APPLICATION_RETURNED: 'Application sent back',
  APPLICATION_RECOMMENDED: 'Application answered by the leader',
  APPLICATION_DECIDED: 'Application decided',
  APPLICATION_STARTED: 'Study begun',
};
