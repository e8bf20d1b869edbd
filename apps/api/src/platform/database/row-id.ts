const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as a client sent it, for comparing with a uuid column; null, which no row equals, when it is none. */
export function rowId(text: string): string | null {
  return UUID.test(text) ? text : null;
}
