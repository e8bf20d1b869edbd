import { shortText } from '../shell/search.ts';

export interface PeopleSearch {
  /** Part of a name. */
  readonly sok?: string | undefined;
  /** Id of a unit. */
  readonly enhet?: string | undefined;
}

export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return { sok: shortText(search['sok']), enhet: shortText(search['enhet']) };
}
