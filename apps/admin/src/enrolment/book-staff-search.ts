import { shortText } from '../shell/search.ts';

/** Whom the screen looks for when it opens. */
export interface BookStaffSearch {
  readonly sok?: string | undefined;
}

export function bookStaffSearch(search: Record<string, unknown>): BookStaffSearch {
  return { sok: shortText(search['sok']) };
}
