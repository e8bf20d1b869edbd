/** What somebody has typed; version: what the writer last saw, null for the first words. */
export interface TypedText {
  readonly sessionId: string;
  readonly text: string;
  readonly version?: number | null;
}

/** That it was kept. Says nothing of what was written: this answer is stored (platform/graphql/repeated-requests). */
export interface TextKept {
  readonly sessionId: string;
  readonly version: number;
  readonly writtenAt: Date;
}
