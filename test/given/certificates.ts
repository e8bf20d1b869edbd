import type { TestApi } from '../harness/api.ts';
import { givenRun, type GivenRun, type RunWish } from './courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from './organisation.ts';
import { givenPlace } from './place.ts';

/** After the last session of the runs below; start the API with it. */
export const AFTER_THE_COURSE = '2027-01-11T11:00:00Z';

/** A sector with a school, its leaders and coordinator, and one who takes courses. */
export interface GivenSector {
  readonly sector: GivenUnit;
  readonly school: GivenUnit;
  readonly leader: GivenPerson;
  readonly coordinator: GivenPerson;
  readonly employee: GivenPerson;
}

export async function givenSector(api: TestApi, locale = 'nb'): Promise<GivenSector> {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const leader = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, leader, 'SECTOR_LEADER', sector);
  const coordinator = await givenPerson(api.sql, 'Aino', sector);
  await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', sector);
  const employee = await givenPerson(api.sql, 'Åse', school, { locale });
  return { sector, school, leader, coordinator, employee };
}

export interface GivenCompletion {
  readonly run: GivenRun;
  readonly enrolmentId: string;
}

const RECORD = `mutation ($sessionId: ID!, $marks: [AttendanceInput!]!) { recordAttendance(sessionId: $sessionId, marks: $marks) {
  ... on AttendanceRecorded { recorded } ... on Refusal { code } } }`;
const COMPLETE = `mutation ($runId: ID!) { completeRun(runId: $runId) {
  ... on RunCompletion { completed notCompleted noShow } ... on Refusal { code } } }`;

export interface Attended {
  readonly wish?: RunWish;
  /** One mark for each session; PRESENT for all of two unless told. */
  readonly marks?: readonly string[];
  readonly person?: GivenPerson;
}

/** A run that the coordinator has recorded attendance for and closed, as they do it. Nothing of the outbox has been worked off. */
export async function givenEndedRun(
  api: TestApi,
  given: GivenSector,
  attended: Attended = {},
): Promise<GivenCompletion> {
  const marks = attended.marks ?? ['PRESENT', 'PRESENT'];
  const run = await givenRun(api.sql, given.school, { sessions: marks.length, ...attended.wish });
  const person = attended.person ?? given.employee;
  const enrolmentId = await givenPlace(api.sql, run, { person, unit: given.school });
  for (const [index, mark] of marks.entries()) {
    const variables = { sessionId: run.sessionIds[index], marks: [{ enrolmentId, mark }] };
    const { data } = await api.ask<{ recordAttendance: { recorded?: number } }>(
      given.coordinator.id,
      RECORD,
      variables,
    );
    if (data.recordAttendance.recorded !== 1) throw new Error(`Attendance: ${JSON.stringify(data)}`);
  }
  await completeRun(api, given, run);
  return { run, enrolmentId };
}

async function completeRun(api: TestApi, given: GivenSector, run: GivenRun): Promise<void> {
  const { data } = await api.ask<{ completeRun: { code?: string } }>(given.coordinator.id, COMPLETE, { runId: run.id });
  if (data.completeRun.code) throw new Error(`Run not closed: ${data.completeRun.code}`);
}

/** Corrects how a run ended for one person, through the database's own door. */
export async function correctCompletion(api: TestApi, enrolmentId: string, to: string): Promise<void> {
  const now = api.clock.now();
  const { rows } = await api.sql.query<{ answer: string }>(
    `SELECT enrolment_move($1, ARRAY['COMPLETED','NOT_COMPLETED','NO_SHOW'], $2, 'ATTENDANCE_CORRECTED', NULL, 'Feil liste', $3, ($3::timestamptz)::date) AS answer`,
    [enrolmentId, to, now],
  );
  if (rows[0]?.answer !== to) throw new Error(`Not corrected: ${rows[0]?.answer}`);
}

export interface StoredCertificate {
  readonly id: string;
  readonly state: string;
  readonly pdf: Buffer;
  readonly pdf_sha256: string;
  readonly snapshot: Record<string, unknown>;
}

/** Everything that was ever issued for an enrolment, oldest first. */
export async function storedCertificates(api: TestApi, enrolmentId: string): Promise<StoredCertificate[]> {
  const { rows } = await api.sql.query<StoredCertificate>(
    'SELECT * FROM certificate WHERE enrolment_id = $1 ORDER BY created_at, number',
    [enrolmentId],
  );
  return rows;
}
