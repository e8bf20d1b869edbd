import type { GivenPerson } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

export interface Mark {
  readonly enrolmentId: string;
  readonly mark: string;
  readonly minutes?: number;
  readonly markedAt?: string;
  readonly knownAt?: string;
}

/** What a mutation answered: fields of what it changed, or the refusal's. An error of the policy table is answered as its code. */
export interface Answered {
  readonly id?: string;
  readonly state?: string;
  readonly recorded?: number;
  readonly differences?: readonly Readonly<Record<string, unknown>>[];
  readonly session?: { readonly id: string; readonly state: string };
  readonly done?: boolean;
  readonly url?: string;
  readonly here?: number;
  readonly expected?: number;
  readonly ownWorkDone?: boolean;
  readonly refusal?: { readonly code: string } | null;
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

const REFUSAL = '... on Refusal { code facts { name value } }';
const RECORD = `mutation ($sessionId: ID!, $marks: [AttendanceInput!]!) { answer: recordAttendance(sessionId: $sessionId, marks: $marks) {
  ... on AttendanceRecorded { recorded session { id state } differences { enrolmentId sent other holds } } ${REFUSAL} } }`;
const CORRECT = `mutation ($enrolmentId: ID!, $sessionId: ID!, $mark: AttendanceMark!, $minutes: Int, $reason: String!) {
  answer: correctAttendance(enrolmentId: $enrolmentId, sessionId: $sessionId, mark: $mark, minutes: $minutes, reason: $reason) {
  ... on Enrolment { id state } ${REFUSAL} } }`;
const OWN_WORK = `mutation ($enrolmentId: ID!, $done: Boolean!) { answer: confirmOwnWork(enrolmentId: $enrolmentId, done: $done) {
  ... on Enrolment { id ownWorkDone } ${REFUSAL} } }`;
export const BOOK = `mutation ($enrolmentId: ID!, $missedId: ID!, $takenId: ID!) {
  answer: bookMakeUp(enrolmentId: $enrolmentId, missedId: $missedId, takenId: $takenId) { ... on MakeUp { id state } ${REFUSAL} } }`;
const CANCEL = `mutation ($makeUpId: ID!) { answer: cancelMakeUp(makeUpId: $makeUpId) { ... on MakeUp { id state } ${REFUSAL} } }`;
const CODE = `query ($sessionId: ID!) { answer: checkInCode(sessionId: $sessionId) { ... on CheckInCode { url here expected } ${REFUSAL} } }`;
const SCANNED = `query ($code: String!) { answer: scannedSession(code: $code) { ... on CheckIn { done refusal { code } } ${REFUSAL} } }`;
const CHECK_IN = `mutation ($code: String!) { answer: checkIn(code: $code) { ... on CheckIn { done } ${REFUSAL} } }`;
const COMPLETE = `mutation ($runId: ID!) { answer: completeRun(runId: $runId) { ... on RunCompletion { run { id } } ${REFUSAL} } }`;

export interface Correction {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly mark: string;
  readonly minutes?: number;
  readonly reason: string;
}

/** Everything about attendance, asked through GraphQL. */
export interface Asking {
  record(by: GivenPerson, sessionId: string, marks: readonly Mark[]): Promise<Answered>;
  correct(by: GivenPerson, correction: Correction): Promise<Answered>;
  ownWork(by: GivenPerson, enrolmentId: string, done: boolean): Promise<Answered>;
  book(by: GivenPerson, wish: { enrolmentId: string; missedId: string; takenId: string }): Promise<Answered>;
  cancel(by: GivenPerson, makeUpId: string): Promise<Answered>;
  code(by: GivenPerson, sessionId: string): Promise<Answered>;
  scanned(by: GivenPerson, code: string): Promise<Answered>;
  checkIn(by: GivenPerson, code: string): Promise<Answered>;
  complete(by: GivenPerson, runId: string): Promise<Answered>;
}

export function askingThrough(api: TestApi): Asking {
  const ask = async (by: GivenPerson, query: string, variables: object): Promise<Answered> => {
    const { data, errors } = await api.ask<{ answer: Answered } | null>(by.id, query, { ...variables });
    const code = errors?.[0]?.extensions.code;
    return code === undefined ? data!.answer : { code };
  };
  return {
    record: (by, sessionId, marks) => ask(by, RECORD, { sessionId, marks }),
    correct: (by, correction) => ask(by, CORRECT, correction),
    ownWork: (by, enrolmentId, done) => ask(by, OWN_WORK, { enrolmentId, done }),
    book: (by, wish) => ask(by, BOOK, wish),
    cancel: (by, makeUpId) => ask(by, CANCEL, { makeUpId }),
    code: (by, sessionId) => ask(by, CODE, { sessionId }),
    scanned: (by, code) => ask(by, SCANNED, { code }),
    checkIn: (by, code) => ask(by, CHECK_IN, { code }),
    complete: (by, runId) => ask(by, COMPLETE, { runId }),
  };
}

/** The code in the address on the screen. */
export function codeIn({ url }: Answered): string {
  return (url ?? '').split('/').at(-1) ?? '';
}
