import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, TestApi } from './api.ts';

/** Many clients at once, over sockets that are kept open and shared, as browsers behind a proxy do. */
export interface Crowd {
  ask<Data>(cookie: string, query: string, variables: Record<string, unknown>): Promise<Answer<Data>>;
  /** How many sockets were open at most. */
  readonly sockets: () => number;
  leave(): void;
}

export function crowdOf(api: TestApi, sockets: number): Crowd {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  let most = 0;
  return {
    sockets: () => most,
    leave: () => agent.destroy(),
    ask: async <Data>(cookie: string, query: string, variables: Record<string, unknown>) => {
      const body = JSON.stringify({ query, variables });
      const text = await new Promise<string>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie };
        const sent = request(
          { agent, port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers },
          (answer) => {
            whole(answer).then(resolve, reject);
          },
        );
        sent.on('error', reject);
        sent.on('socket', () => {
          most = Math.max(most, Object.values(agent.sockets).flat().length);
        });
        sent.end(body);
      });
      return JSON.parse(text) as Answer<Data>;
    },
  };
}

async function whole(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
