import { Client } from 'pg';

/**
 * The SQL statements sent while the work runs, in order, by every connection of this process. Each file has its own
 * copy of the driver, so other tests are not counted; do nothing else with the database meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = Client.prototype as unknown as { query: (this: Client, ...args: unknown[]) => unknown };
  Client.prototype.query = function (this: Client, ...args: unknown[]): unknown {
    const [what] = args as [string | { text?: string }];
    sent.push(typeof what === 'string' ? what : (what.text ?? ''));
    return query.apply(this, args);
  } as never;
  try {
    await work();
  } finally {
    Client.prototype.query = query as never;
  }
  return sent;
}
