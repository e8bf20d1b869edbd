import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { OutboxMessage } from '@kompetanse/contract/admin';
import type { OutboxMessageQuery } from '@kompetanse/contract/admin';
import { Card, DefinitionList, LoadingSkeleton, Notice, Page, PageHeading, Stack, Tabs } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { MessageState } from './MessageState.tsx';
import { ResendButton } from './ResendButton.tsx';
import './message.css';

const route = getRouteApi('/utboks/$notificationId');
type Message = NonNullable<OutboxMessageQuery['notification']>;

/** One message as its reader gets it, what became of it, and the way to send it once more. */
export function MessageScreen(): ReactElement {
  const { notificationId } = route.useParams();
  const { t } = useTexts();
  const query = useQuery(queryOf(OutboxMessage, { id: notificationId }));
  usePageTitle(query.data?.notification?.subject);
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="text" count={4} label={t.shell.loading} />
          <LoadingSkeleton shape="chart" label={t.shell.loading} />
        </Page>
      }
    >
      {({ notification }) => (notification ? <MessageContent message={notification} /> : <NotFound />)}
    </Loaded>
  );
}

function MessageContent({ message }: { readonly message: Message }): ReactElement {
  const { t } = useTexts();
  const texts = t.notifications;
  return (
    <Page>
      <PageHeading
        title={message.closed ? texts.closed : message.subject}
        back={<Link to="/utboks">{texts.back}</Link>}
        marks={<MessageState state={message.state} />}
        {...(!message.closed &&
          (message.state === 'SENT' || message.state === 'FAILED') && {
            actions: <ResendButton message={message} />,
          })}
      />
      <Stack gap="lg">
        {message.lastError !== null && (
          <Notice tone="danger" title={texts.error}>
            <code>{message.lastError}</code>
          </Notice>
        )}
        <Facts message={message} />
        {message.closed ? <Notice>{texts.closedWhy}</Notice> : <Rendered message={message} />}
      </Stack>
    </Page>
  );
}

function Facts({ message }: { readonly message: Message }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.notifications;
  // Only where Utboks is the mailbox does a message hold a link that works.
  const [link] = message.text.match(/https?:\/\/\S+\/foresatte\/(?:bekreft|min)#[\w-]{43}/) ?? [];
  return (
    <Card>
      <DefinitionList
        layout="column"
        items={[
          { term: texts.recipient, value: message.recipientName },
          { term: texts.address, value: message.address },
          { term: texts.kind, value: texts.kinds[message.kind] ?? message.kind },
          { term: texts.created, value: format.dateTime(message.createdAt) },
          { term: texts.due, value: format.dateTime(message.dueAt) },
          { term: texts.sent, value: message.sentAt === null ? texts.notSent : format.dateTime(message.sentAt) },
          ...(link === undefined ? [] : [{ term: texts.link, value: <a href={link}>{texts.openLink}</a> }]),
          { term: texts.attempts, value: format.number(message.attempts) },
        ]}
      />
    </Card>
  );
}

/** The HTML lies in a frame that can run nothing and reach nothing of this page. */
function Rendered({ message }: { readonly message: Message }): ReactElement {
  const { t } = useTexts();
  const texts = t.notifications;
  const [part, setPart] = useState('html');
  return (
    <Tabs
      label={texts.parts}
      tabs={[
        { id: 'html', label: texts.preview },
        { id: 'text', label: texts.text },
      ]}
      selected={part}
      onSelect={setPart}
    >
      {part === 'html' ? (
        <iframe
          className="message-frame"
          title={texts.previewFrame(message.subject)}
          src={message.previewUrl}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      ) : (
        <pre className="message-text">{message.text}</pre>
      )}
    </Tabs>
  );
}
