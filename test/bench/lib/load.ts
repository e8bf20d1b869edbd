import { Connection, type Reply } from './connection.ts';
import { quantile } from './statistics.ts';

export interface Load {
  readonly port: number;
  /** How many ask at once. */
  readonly sockets: number;
  /** The next request, or undefined when there are no more. */
  readonly next: () => Buffer | undefined;
  /** What the answer was, in a word to count by. */
  readonly told: (reply: Reply) => string;
}

export interface Loaded {
  readonly done: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly told: Readonly<Record<string, number>>;
}

/** Lets the sockets ask, each its next as soon as it has its answer. Connecting is not counted. */
export async function fire({ port, sockets, next, told }: Load): Promise<Loaded> {
  const connections = await Promise.all(Array.from({ length: sockets }, () => Connection.open(port)));
  const waits: number[] = [];
  const words: Record<string, number> = {};
  const began = performance.now();
  const askAll = async (connection: Connection): Promise<void> => {
    for (let request = next(); request; request = next()) {
      const sent = performance.now();
      const reply = await connection.ask(request);
      waits.push(performance.now() - sent);
      const word = told(reply);
      words[word] = (words[word] ?? 0) + 1;
    }
  };
  try {
    await Promise.all(connections.map(askAll));
  } finally {
    connections.forEach((connection) => connection.close());
  }
  const perSecond = (waits.length / (performance.now() - began)) * 1000;
  return { done: waits.length, perSecond, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), told: words };
}

/** Gives the requests one after the other. */
export function each(requests: readonly Buffer[]): () => Buffer | undefined {
  let index = 0;
  return () => requests[index++];
}

/** Gives the same request again and again until the time is up. */
export function repeatFor(milliseconds: number, request: () => Buffer): () => Buffer | undefined {
  const until = performance.now() + milliseconds;
  return () => (performance.now() < until ? request() : undefined);
}
