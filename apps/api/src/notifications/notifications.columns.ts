import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const message = {
  class: 'MESSAGE',
  purpose: 'Sende en beskjed og kunne vise at den er sendt',
  retention: '1 år',
} as const;

export const notificationsColumns: ColumnTable = {
  notification: {
    ...plain(
      'id',
      'key',
      'kind',
      'locale',
      'subject_type',
      'subject_id',
      'due_at',
      'state',
      'attempts',
      'resent',
      'last_error',
      'sent_at',
      'created_at',
      'updated_at',
    ),
    ...personal(message, 'recipient_id', 'address', 'subject', 'html', 'body_text'),
  },
};
