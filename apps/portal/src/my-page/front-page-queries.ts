import type { QueryClient } from '@tanstack/react-query';
import { catalogueQuery } from '../courses/course-queries.ts';
import { myEnrolmentsQuery, myInvitationsQuery } from '../enrolment/enrolment-queries.ts';
import { myApplicationsQuery, openRoundsQuery } from '../further-education/application-queries.ts';
import { shortOwnWorkQuery } from '../own-work/own-work-queries.ts';
import { shortProgramsQuery } from '../program/program-queries.ts';
import { myRenewalsQuery } from '../renewal/renewal-queries.ts';
import { isStaff, viewerQuery } from '../shell/viewer.ts';
import { mySurveysQuery } from '../surveys/survey-queries.ts';
import { mySupervisionQuery } from '../supervision/supervision-queries.ts';

/** How many runs the open door shows. */
export const SHOWN_OPEN = 3;

/** Begins to fetch what the front page shows, by who is there. */
export function frontPageQueries(client: QueryClient): Promise<unknown>[] {
  const viewer = client.getQueryData(viewerQuery.queryKey);
  if (!viewer) return [client.infiniteQuery(catalogueQuery({}, SHOWN_OPEN))];
  const mine = client.query(myEnrolmentsQuery);
  if (!isStaff(viewer)) return [mine];
  const [series, applications] = [client.query(mySupervisionQuery), client.query(myApplicationsQuery)];
  return [
    mine,
    series,
    applications,
    client.query(myInvitationsQuery),
    client.query(openRoundsQuery),
    client.query(shortProgramsQuery),
    client.query(mySurveysQuery),
    client.query(myRenewalsQuery),
    client.query(shortOwnWorkQuery),
  ];
}
