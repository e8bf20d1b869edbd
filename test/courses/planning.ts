import type { GivenUnit } from '../given/organisation.ts';

/** A run as its planner sees it. */
export interface PlannedRun {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly capacity: number;
  readonly startsAt: string;
  readonly closesAt: string;
  readonly promotionStopsAt: string;
  readonly sessions: readonly {
    id: string;
    no: number;
    title: string;
    startsAt: string;
    endsAt: string;
    state: string;
  }[];
}

export interface Refused {
  readonly __typename: string;
  readonly code: string;
  readonly sentence: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export interface Planned {
  readonly run: PlannedRun & Refused;
}

const ANSWER = `{ __typename
  ... on CourseRun { id version state capacity startsAt closesAt promotionStopsAt sessions { id no title startsAt endsAt state } }
  ... on Refusal { code sentence facts { name value } } }`;

export const CREATE = `mutation ($input: RunInput!) { run: createRun(input: $input) ${ANSWER} }`;
export const EDIT = `mutation ($runId: ID!, $version: Int!, $input: RunInput!) { run: editRun(runId: $runId, version: $version, input: $input) ${ANSWER} }`;
export const COPY = `mutation ($runId: ID!, $firstDay: LocalDate!) { run: copyRun(runId: $runId, firstDay: $firstDay) ${ANSWER} }`;
export const PUBLISH = `mutation ($runId: ID!, $version: Int!) { run: publishRun(runId: $runId, version: $version) ${ANSWER} }`;
export const CONFIRM = `mutation ($runId: ID!, $version: Int!) { run: confirmRun(runId: $runId, version: $version) ${ANSWER} }`;
export const RESIZE = `mutation ($runId: ID!, $version: Int!, $capacity: Int!) { run: resizeRun(runId: $runId, version: $version, capacity: $capacity) ${ANSWER} }`;
export const CHANGE = `mutation ($runId: ID!, $version: Int!, $sessions: [SessionInput!]!) {
  run: changeSessions(runId: $runId, version: $version, sessions: $sessions) ${ANSWER} }`;
export const CANCEL_SESSION = `mutation ($runId: ID!, $version: Int!, $sessionId: ID!) {
  run: cancelSession(runId: $runId, version: $version, sessionId: $sessionId) ${ANSWER} }`;
export const CANCEL = `mutation ($runId: ID!, $version: Int!, $reason: String!) { run: cancelRun(runId: $runId, version: $version, reason: $reason) ${ANSWER} }`;
export const DELETE = `mutation ($runId: ID!, $version: Int!) { run: deleteRun(runId: $runId, version: $version) {
  __typename ... on DeletedRun { runId } ... on Refusal { code } } }`;

/** A session as a form sends it. */
export const session = (day: string, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  day,
  from: '18:00',
  to: '19:30',
  title: '',
  place: 'Rena',
  mandatory: true,
  ...change,
});

/** A run as a form sends it, three weekly evenings in January. */
export function runInput(
  courseId: string,
  host: GivenUnit,
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    courseId,
    hostUnitId: host.id,
    place: 'Rena',
    capacity: 10,
    minParticipants: 3,
    opensAt: '2026-11-23T12:00:00Z',
    closesAt: '2027-01-04T11:00:00Z',
    cancelUntil: '2027-01-05T11:00:00Z',
    approvalPolicy: 'NONE',
    approvalDays: 7,
    promotion: 'AUTO',
    offerHours: 48,
    listed: true,
    unitIds: [],
    profileCodes: [],
    leaderIds: [],
    sessions: [session('2027-01-11'), session('2027-01-18'), session('2027-01-25')],
    ...change,
  };
}

/** The facts of a refusal by name. */
export const factsOf = ({ facts }: Refused): Record<string, string> =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]));
