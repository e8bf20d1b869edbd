/** Where the counts of the units are saved from. */
export const gapReportUrl = '/competence-gap/units.csv';

/** Where the matrix of those one leads is saved from; a unit narrows it. */
export function gapCsvUrl(unitId: string | null): string {
  return `/competence-gap/people.csv${unitId === null ? '' : `?unit=${encodeURIComponent(unitId)}`}`;
}
