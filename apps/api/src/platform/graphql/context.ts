import type { DeputyScope, RoleScope } from '@kompetanse/domain/access';
import type { Locale } from '@kompetanse/texts';
import DataLoader from 'dataloader';

/** Who asks, as of this request. Loaded anew each time, so that a role taken away is gone at once. */
export interface Viewer {
  readonly personId: string;
  readonly sessionId: string;
  readonly kind: 'EMPLOYEE' | 'GUARDIAN' | 'EXTERNAL';
  readonly employed: boolean;
  /** The unit of the first current employment. */
  readonly unitId: string | null;
  readonly locale: Locale;
  /** Granted roles with the subtree they hold for. */
  readonly roles: readonly RoleScope[];
  /** Roles of others that the viewer is deputy for today. Never among roles: a deputy answers requests, and nothing else. */
  readonly deputyFor: readonly DeputyScope[];
}

/** Batches field reads of one request: one statement for all rows of a list. */
export class Loaders {
  private readonly open = new Map<string, DataLoader<string, unknown>>();

  /** The loader with that name, made at first use. batch answers in the order of the keys. */
  for<Value>(name: string, batch: (keys: readonly string[]) => Promise<readonly Value[]>): DataLoader<string, Value> {
    const known = this.open.get(name) ?? new DataLoader<string, unknown>(batch);
    this.open.set(name, known);
    return known as DataLoader<string, Value>;
  }
}

export interface CookieJar {
  /** What the browser sent under that name. */
  get(name: string): string | undefined;
  set(name: string, value: string, maxAgeSeconds: number): void;
  clear(name: string): void;
}

/** What every resolver gets. */
export interface GqlContext {
  readonly viewer: Viewer | null;
  readonly locale: Locale;
  readonly requestId: string;
  /** The sender's key of this request (header idempotency-key, a UUID): sent again with it, a mutation has one effect. */
  readonly repeatKey: string | null;
  /** Where the request came from; for limits, never stored. */
  readonly clientAddress: string;
  readonly loaders: Loaders;
  readonly cookies: CookieJar;
}

/** Puts rows found by a batch into the order of the keys; undefined where there is none. */
export function inOrder<Row>(
  keys: readonly string[],
  found: readonly Row[],
  key: (row: Row) => string,
): (Row | undefined)[] {
  const byKey = new Map(found.map((row) => [key(row), row]));
  return keys.map((k) => byKey.get(k));
}

/** Groups rows found by a batch under the keys, in the order they came. */
export function groupedBy<Row>(keys: readonly string[], found: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = Map.groupBy(found, key);
  return keys.map((k) => groups.get(k) ?? []);
}
