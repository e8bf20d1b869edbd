import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { OutboxQuery } from '@kompetanse/contract/admin';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { When } from '../shell/When.tsx';
import { MessageState } from './MessageState.tsx';

interface MessageTableProps {
  readonly messages: OutboxQuery['outbox']['notifications'];
}

/** One row a message; the subject opens it. */
export function MessageTable({ messages }: MessageTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.notifications;
  return (
    <DataTable
      caption={texts.caption}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'subject',
          heading: texts.subject,
          rowHeading: true,
          cell: ({ id, subject, kind, closed }) => (
            <span className="stacked">
              <Link to="/utboks/$notificationId" params={{ notificationId: id }}>
                {closed ? texts.closed : subject}
              </Link>
              <span className="quiet">{texts.kinds[kind] ?? kind}</span>
            </span>
          ),
        },
        { id: 'recipient', heading: texts.recipient, cell: ({ recipientName }) => recipientName },
        { id: 'due', heading: texts.due, cell: ({ dueAt }) => <When moment={dueAt} /> },
        {
          id: 'sent',
          heading: texts.sent,
          cell: ({ sentAt }) =>
            sentAt === null ? <span className="quiet">{texts.notSent}</span> : <When moment={sentAt} />,
        },
        { id: 'state', heading: texts.state, cell: ({ state }) => <MessageState state={state} /> },
        { id: 'attempts', heading: texts.attempts, numeric: true, cell: ({ attempts }) => format.number(attempts) },
      ]}
    />
  );
}
