/** Where the counts of the units are saved from. */
export const gapReportUrl = '/competence-gap/units.csv';

/** Where the matrix of those one leads is saved from; a unit narrows it. */
export function gapCsvUrl(unitId: string | null): string {
  return `/competence-gap/people.csv${unitId === null ? '' : `?unit=${encodeURIComponent(unitId)}`}`;
}

/** Where the people on the way from one position to another are saved from. */
export function pathCsvUrl({
  fromProfile,
  toProfile,
}: {
  readonly fromProfile: string;
  readonly toProfile: string;
}): string {
  return `/competence-gap/path.csv?from=${encodeURIComponent(fromProfile)}&to=${encodeURIComponent(toProfile)}`;
}

/** Where the renewals are saved from, as the list is narrowed. */
export function renewalsCsvUrl(wish: {
  readonly unitId?: string | null;
  readonly competenceId?: string | null;
  readonly state?: string | null;
}): string {
  const asked = { unit: wish.unitId, competence: wish.competenceId, state: wish.state };
  const query = new URLSearchParams(Object.entries(asked).filter((one): one is [string, string] => one[1] != null));
  return `/competence-gap/renewals.csv${query.size === 0 ? '' : `?${query.toString()}`}`;
}
