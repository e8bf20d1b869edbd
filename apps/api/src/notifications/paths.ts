/** Where the button of a mail leads. Portal and admin have these screens. */
export const paths = {
  course: (runId: string): string => `/kurs/${runId}`,
  courses: (): string => '/kurs',
  myCourses: (): string => '/mine-kurs',
  ownWork: (): string => '/eget-arbeid',
  ownWorkOfStaff: (): string => '/admin/program/eget-arbeid',
  myCompetence: (): string => '/min-kompetanse',
  myApplications: (): string => '/videreutdanning',
  managedRun: (runId: string): string => `/admin/kurs/${runId}`,
  attendance: (runId: string, sessionId: string): string => `/admin/oppmote/${runId}/${sessionId}`,
  deputies: (): string => '/admin/stedfortreder',
  survey: (surveyId: string): string => `/undersokelser/${surveyId}`,
  yearWheel: (): string => '/admin/arshjul',
  supervision: (): string => '/veiledning',
  supervisionMeeting: (sessionId: string): string => `/veiledning/${sessionId}`,
  renewals: (): string => '/admin/kompetanse/fornyelser',
  requests: (): string => '/admin/godkjenninger',
  /** The applicant's own, where its letters are listed. */
  myApplication: (applicationId: string): string => `/videreutdanning#application-${applicationId}`,
  application: (applicationId: string): string => `/admin/videreutdanning/${applicationId}`,
};
