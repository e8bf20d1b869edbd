import type { Viewer } from '../shell/viewer.ts';

/** Where a person's application is kept while it is written. */
export function applicationDraft(viewer: Viewer): string {
  return `application:${viewer.person.id}`;
}
