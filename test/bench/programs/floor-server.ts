import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { endWithBench, setting, tell } from './answer.ts';

/** As many as the product opens. */
const POOL = 10;

/** The least a server can be: node:http, pg, one handler that answers JSON text. No sign-in, no schema, no guard. */
export async function serveFloor(handle: (pool: Pool, body: string) => Promise<string>): Promise<void> {
  const pool = new Pool({ connectionString: setting('DATABASE_URL'), max: POOL });
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => handle(pool, body))
      .then(
        (answer) => response.writeHead(200, heads(answer)).end(answer),
        (error: unknown) => response.writeHead(500, heads(String(error))).end(String(error)),
      );
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  endWithBench(async () => {
    server.closeAllConnections();
    server.close();
    await pool.end();
  });
  tell({ port: (server.address() as AddressInfo).port });
}

function heads(answer: string): Record<string, string | number> {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) };
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((settle, fail) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => settle(body)).on('error', fail);
  });
}
