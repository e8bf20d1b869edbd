/** Where the tasks of a year are fetched as a calendar file. */
export function wheelFileUrl(year: number): string {
  return `/year-wheel/${year}.ics`;
}
