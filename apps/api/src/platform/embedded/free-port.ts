import { createServer } from 'node:net';
import { StartRefused } from './start-refused.ts';

/** A port on 127.0.0.1 that nobody listens on: `wanted`, or with none given any. Refuses with PORT_TAKEN. */
export async function findFreePort(wanted?: number): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((settle, fail) => {
      server.once('error', fail);
      server.listen({ port: wanted ?? 0, host: '127.0.0.1', exclusive: true }, () => {
        const address = server.address();
        settle(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  } catch (error) {
    throw new StartRefused('PORT_TAKEN', `Port ${wanted} er opptatt, så databasen kan ikke bruke den.`, error);
  } finally {
    server.close();
  }
}
