/** What stands after the question mark: plain words and lists, so that an address can be read and shared. */
export type Search = Record<string, string | string[] | undefined>;

/** 'a=1&b=x&b=y' as { a: '1', b: ['x', 'y'] }. */
export function parseSearch(text: string): Search {
  const found: Search = {};
  const params = new URLSearchParams(text);
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    found[key] = values.length > 1 ? values : values[0];
  }
  return found;
}

/** The other way; what is undefined or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of values) if (typeof each === 'string' && each !== '') params.append(key, each);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
