/** A GraphQL operation of a web app that the API knows by its hash; the query text is never sent. */
export interface TrustedDocument<Answer, Variables> {
  readonly name: string;
  /** SHA-256 of the operation with its fragments, hexadecimal. */
  readonly hash: string;
  /** Changes something; is sent with a key, so that sending it twice has one effect. */
  readonly changes: boolean;
  /** Never set; carries the types. */
  readonly types?: { readonly answer: Answer; readonly variables: Variables };
}

/** Used by the generated files only. */
export function trusted<Answer, Variables>(
  name: string,
  hash: string,
  changes: boolean,
): TrustedDocument<Answer, Variables> {
  return { name, hash, changes };
}
