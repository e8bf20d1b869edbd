/** Where the released table of a survey is fetched as a file. */
export function surveyFileUrl(surveyId: string): string {
  return `/surveys/${surveyId}.csv`;
}
