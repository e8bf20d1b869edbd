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
