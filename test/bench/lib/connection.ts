import { connect, type Socket } from 'node:net';

/** An answer of the server. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** The bytes of one request. Made ahead, so that the load costs the machine as little as can be. */
export function requestBytes(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const all = {
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** One kept-alive connection: a request, its answer, the next request. Only answers with a content-length, as both sides give. */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: { settle: (reply: Reply) => void; fail: (error: Error) => void } | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => this.take(chunk));
    const lost = (error?: Error): void => this.waiting?.fail(error ?? new Error('The server closed the connection'));
    socket.on('error', lost).on('close', () => lost());
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((settle, fail) => socket.once('connect', settle).once('error', fail));
    return new Connection(socket);
  }

  ask(request: Buffer): Promise<Reply> {
    return new Promise((settle, fail) => {
      this.waiting = { settle, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnds = this.received.indexOf(END_OF_HEAD);
    if (headEnds < 0) return;
    const head = this.received.toString('latin1', 0, headEnds);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.waiting?.fail(new Error(`An answer without a length: ${head.slice(0, 80)}`));
    const bodyBegins = headEnds + END_OF_HEAD.length;
    const bodyEnds = bodyBegins + Number(length);
    if (this.received.length < bodyEnds) return;
    const reply = { status: Number(head.slice(9, 12)), body: this.received.subarray(bodyBegins, bodyEnds) };
    this.received = this.received.subarray(bodyEnds);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.settle(reply);
  }
}
