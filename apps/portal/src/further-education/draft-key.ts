import type { Viewer } from '../shell/viewer.ts';

/** Where this tab keeps what the server does not have yet: of a new application in a round, or of one that is mended. */
export function applicationDraft(viewer: Viewer, roundOrApplication: string): string {
  return `application:${viewer.person.id}:${roundOrApplication}`;
}
