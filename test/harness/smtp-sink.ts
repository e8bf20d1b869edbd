import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface SmtpSink {
  readonly url: string;
  /** Message-IDs of what was taken, in order. */
  readonly taken: string[];
  /** Called when a message has come but is not answered yet; what it gives back says what to do with it. */
  onMessage: () => Promise<'take' | 'leave unanswered'>;
  close(): Promise<void>;
}

/** A mail server of one's own that takes everything, or hangs when it is told to. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const taken: string[] = [];
  const sink = { onMessage: () => Promise.resolve<'take' | 'leave unanswered'>('take') };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, callback) => {
      let text = '';
      stream.on('data', (chunk: Buffer | string) => (text += chunk.toString()));
      stream.on('end', () => {
        void sink.onMessage().then((answer) => {
          if (answer === 'leave unanswered') return;
          taken.push(/^message-id:\s*(\S+)/im.exec(text)?.[1] ?? 'none');
          callback();
        });
      });
    },
  });
  server.on('error', () => undefined); // a client that was killed resets its connection
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((settle) => server.close(() => settle())),
  });
}
