import { oneOf, shortText } from '../shell/search.ts';

export interface CoursesSearch {
  readonly sok?: string | undefined;
  /** Retired ones too. */
  readonly alle?: 'ja' | undefined;
}

export function coursesSearch(search: Record<string, unknown>): CoursesSearch {
  return { sok: shortText(search['sok']), alle: oneOf(['ja'], search['alle']) };
}

/** The id of the course a new one begins as a copy of. */
export function newCourseSearch(search: Record<string, unknown>): { readonly kopi?: string | undefined } {
  return { kopi: shortText(search['kopi']) };
}
