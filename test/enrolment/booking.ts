import type { GivenPerson } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

/** What a booking mutation answered: the enrolment's fields, or the refusal's. */
export interface Answered {
  readonly id?: string;
  readonly state?: string;
  readonly queuePlace?: number | null;
  readonly offerExpiresAt?: string | null;
  readonly reason?: string | null;
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

const ANSWER = `{ ... on Enrolment { id state queuePlace offerExpiresAt reason }
  ... on Refusal { code sentence facts { name value } } }`;

export const ENROL = `mutation ($id: ID!) { answer: enrol(runId: $id) ${ANSWER} }`;
export const CANCEL = `mutation ($id: ID!) { answer: cancelEnrolment(enrolmentId: $id) ${ANSWER} }`;
const ACCEPT = `mutation ($id: ID!) { answer: acceptOffer(enrolmentId: $id) ${ANSWER} }`;
const DECLINE = `mutation ($id: ID!) { answer: declineOffer(enrolmentId: $id) ${ANSWER} }`;
const APPROVE = `mutation ($id: ID!) { answer: approveRequest(enrolmentId: $id) ${ANSWER} }`;
const REJECT = `mutation ($id: ID!, $reason: String!) { answer: rejectRequest(enrolmentId: $id, reason: $reason) ${ANSWER} }`;

type Change = (by: GivenPerson, id: string | undefined) => Promise<Answered>;

/** Everything a person can do with a place, asked through GraphQL. An error of the policy table is answered as its code. */
export interface Booking {
  readonly enrol: Change;
  readonly cancel: Change;
  readonly accept: Change;
  readonly decline: Change;
  readonly approve: Change;
  reject(by: GivenPerson, id: string | undefined, reason: string): Promise<Answered>;
}

export function bookingThrough(api: TestApi): Booking {
  const ask = async (by: GivenPerson, query: string, variables: Record<string, unknown>): Promise<Answered> => {
    const { data, errors } = await api.ask<{ answer: Answered } | null>(by.id, query, variables);
    const code = errors?.[0]?.extensions.code;
    return code === undefined ? data!.answer : { code };
  };
  const change =
    (query: string): Change =>
    (by, id) =>
      ask(by, query, { id });
  return {
    enrol: change(ENROL),
    cancel: change(CANCEL),
    accept: change(ACCEPT),
    decline: change(DECLINE),
    approve: change(APPROVE),
    reject: (by, id, reason) => ask(by, REJECT, { id, reason }),
  };
}

export interface StoredPlace {
  readonly id: string;
  readonly state: string;
  readonly xmin: string;
}

/** The person's latest place in a run, behind the API's back. xmin names the transaction that wrote it last. */
export async function placeOf(api: TestApi, runId: string, person: GivenPerson): Promise<StoredPlace> {
  const { rows } = await api.sql.query<StoredPlace>(
    'SELECT id, state, xmin::text FROM enrolment WHERE run_id = $1 AND person_id = $2 ORDER BY queue_no DESC LIMIT 1',
    [runId, person.id],
  );
  return rows[0]!;
}

/** The causes of an enrolment's story, in order. */
export async function causesOf(api: TestApi, enrolmentId: string | undefined): Promise<string[]> {
  const { rows } = await api.sql.query<{ cause: string }>(
    'SELECT cause FROM enrolment_event WHERE enrolment_id = $1 ORDER BY id',
    [enrolmentId],
  );
  return rows.map((row) => row.cause);
}

/** The run's counter of seats, and how many rows hold one: always the same number. */
export async function seatsOf(api: TestApi, runId: string): Promise<{ counted: number; rows: number }> {
  const { rows } = await api.sql.query<{ counted: number; rows: number }>(
    `SELECT r.seats_taken AS counted, (SELECT count(*)::int FROM enrolment e WHERE e.run_id = r.id
        AND e.state IN ('OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW')) AS rows FROM course_run r WHERE r.id = $1`,
    [runId],
  );
  return rows[0]!;
}
