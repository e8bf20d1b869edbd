import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

/** So many statements are kept by each connection; what comes later is planned each time. */
const KEPT = 300;

/** Names by text; every connection uses the same ones. Grows by the product's own statements only: values are always bound. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= KEPT) return known;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}

type Query = (...args: unknown[]) => unknown;

/**
 * A connection that lets PostgreSQL keep what it has parsed and planned: planning costs more than running for most of our
 * statements (docs/performance.md). Statements without values (BEGIN, migrations) and cursors go through as they are.
 */
export class PreparedClient extends Client {
  /** As in pg: text and values, an object, or a cursor. */
  override query: Client['query'] = ((...args: unknown[]): unknown => {
    const [text, values] = args;
    const send = super.query.bind(this) as Query;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return send(...args);
    const name = nameOf(text);
    return name === undefined ? send(...args) : send({ name, text, values } satisfies QueryConfig, ...args.slice(2));
  }) as Client['query'];
}
