/**
 * What somebody is writing, kept in this tab until it is sent. A key belongs to one person, so that the next one to sign
 * in at a common machine does not meet it.
 */
const prefix = 'draft:';

export function keepDraft(key: string, draft: object): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // Full or blocked: the words are still in the form.
  }
}

/** The kept draft, or null. Its shape is for the caller to check: it may come from an older version. */
export function readDraft(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing can be stored there, so nothing is.
  }
}

/** Everything that was kept, for a person who signs out. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
