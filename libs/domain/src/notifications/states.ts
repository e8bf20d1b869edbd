export type NotificationState = 'PENDING' | 'SENT' | 'FAILED' | 'CANCELLED' | 'MISSED';

/** Notification: what may follow what. CANCELLED: what it tells is no longer so. MISSED: it would have come too late. */
export const notificationTransitions: Readonly<Record<NotificationState, readonly NotificationState[]>> = {
  PENDING: ['SENT', 'FAILED', 'CANCELLED', 'MISSED'],
  SENT: ['PENDING'],
  FAILED: ['PENDING'],
  CANCELLED: [],
  MISSED: [],
};

/** States from which a person may have it sent once more. */
export const resendable: readonly NotificationState[] = ['SENT', 'FAILED'];
