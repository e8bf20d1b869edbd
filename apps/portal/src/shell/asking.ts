/** A question to the API as the query client takes it: where the answer is kept, and how it is fetched. */
export interface Asking<Answer> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Answer>;
}
