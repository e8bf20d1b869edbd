import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A message as it came over the wire, with its parts decoded. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly header: (name: string) => string | undefined;
  readonly html: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** All that was accepted, in order. */
  readonly received: readonly ReceivedMail[];
  /** Answers RCPT TO with these codes, one for each try; 250 when there are none left. */
  answer(...codes: readonly number[]): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, callback) {
      const code = answers.shift();
      callback(code ? Object.assign(new Error('asked to refuse person@amot.example'), { responseCode: code }) : null);
    },
    onData(stream, session, callback) {
      void buffer(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          ...readMail(raw.toString('utf8')),
        });
        callback();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (...codes) => void answers.push(...codes),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** multipart/alternative with two parts, as RFC 2046 writes it. */
function readMail(raw: string): Pick<ReceivedMail, 'header' | 'html' | 'text'> {
  const { header, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(header('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, '')));
  const part = (type: string): string => {
    const found = parts.find((p) => p.header('content-type')?.startsWith(type));
    return found ? decode(found.body.replace(/\r\n$/, ''), found.header('content-transfer-encoding') ?? '') : '';
  };
  return { header, html: part('text/html'), text: part('text/plain') };
}

function split(raw: string): { header: (name: string) => string | undefined; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const fields = head.split('\r\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { header: (name) => fields.find(([key]) => key === name.toLowerCase())?.[1], body: raw.slice(end + 4) };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
