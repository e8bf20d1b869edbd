import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDemo, type Demo } from '../given/demo.ts';

/** What a visitor of the demo can do at once, through the API as the screens would. */
describe('in the demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await openDemo();
    await demo.seed();
  }, 180_000);
  afterAll(() => demo.api.close());

  const ask = async <Data>(name: string | null, query: string, variables?: Record<string, unknown>): Promise<Data> => {
    const answer = await demo.api.ask<Data>(name === null ? null : await demo.person(name), query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  it('there is a sign-in for each role, two for leaders, and each of them works', async () => {
    const { demoSignIns } = await ask<{
      demoSignIns: { personId: string; name: string; role: string; title: string }[];
    }>(null, '{ demoSignIns { personId name role title } }');
    expect(demoSignIns.map(({ name, role }) => [role, name])).toEqual([
      ['EMPLOYEE', 'Sander Testmoen'],
      ['UNIT_LEADER', 'Torbjørn Demolund'],
      ['SECTOR_LEADER', 'Vilja Prøvestad'],
      ['COURSE_COORDINATOR', 'Aino Testnes'],
      ['COURSE_LEADER', 'Marius Prøverud'],
      ['SYSTEM_ADMIN', 'Ingunn Systemli'],
      ['UNIT_LEADER', 'Liv Prøvdal'],
    ]);
    for (const { personId, role } of demoSignIns) {
      const { viewer } = (
        await demo.api.ask<{ viewer: { roles: { role: string }[] } }>(personId, '{ viewer { roles { role } } }')
      ).data;
      expect([...new Set(viewer.roles.map((scope) => scope.role))]).toEqual(role === 'EMPLOYEE' ? [] : [role]);
    }
  });

  it('Sander finds free seats, full runs and runs for guardians', async () => {
    const { catalogue } = await ask<{
      catalogue: { runs: { seatsLeft: number; waitingCount: number; course: { type: string } }[] };
    }>('Sander Testmoen', '{ catalogue(first: 50) { runs { seatsLeft waitingCount course { type } } } }');
    expect(catalogue.runs.length).toBeGreaterThanOrEqual(10);
    expect(catalogue.runs.some((run) => run.seatsLeft > 0 && run.waitingCount === 0)).toBe(true);
    expect(catalogue.runs.filter((run) => run.seatsLeft === 0).map((run) => run.waitingCount)).toEqual([5, 5]);
    expect(catalogue.runs.filter((run) => run.course.type === 'COSP_GUARDIAN')).toHaveLength(2);
  });

  it('one guardian has an open offer, and five wait behind', async () => {
    expect(await demo.count(`enrolment WHERE state = 'OFFERED' AND offer_expires_at > '2026-11-23T11:00:00Z'`)).toBe(1);
    const queue = await demo.rows<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM enrolment e WHERE state = 'WAITLISTED' AND run_id IN (SELECT run_id FROM enrolment WHERE state = 'OFFERED')`,
    );
    expect(queue[0]?.waiting).toBe(5);
  });

  it('Torbjørn has requests to answer, and a yes gives a seat', async () => {
    const { bookingRequests } = await ask<{
      bookingRequests: { enrolment: { id: string }; daysOverLimit: number; actsFor: { name: string } | null }[];
    }>(
      'Torbjørn Demolund',
      '{ bookingRequests { enrolment { id } daysOverLimit absenceRule awaySameDays actsFor { name } } }',
    );
    expect(bookingRequests.map(({ actsFor }) => actsFor?.name ?? null)).toEqual([
      null,
      'Samira Testvik',
      null,
      null,
      null,
    ]);
    expect(bookingRequests.map(({ daysOverLimit }) => daysOverLimit > 0)).toEqual([false, true, false, false, false]);
    const { approveRequest } = await ask<{ approveRequest: { state?: string } }>(
      'Torbjørn Demolund',
      'mutation ($id: ID!) { approveRequest(enrolmentId: $id) { ... on Enrolment { state } ... on Refusal { code } } }',
      { id: bookingRequests[0]?.enrolment.id },
    );
    expect(approveRequest.state).toBe('ENROLLED');
  });

  it('Vilja has one that nobody answered, two days from its end', async () => {
    const { bookingRequests } = await ask<{ bookingRequests: { answerDueAt: string; escalatedAt: string | null }[] }>(
      'Vilja Prøvestad',
      '{ bookingRequests { answerDueAt escalatedAt } }',
    );
    const escalated = bookingRequests.filter(({ escalatedAt }) => escalatedAt !== null);
    expect(escalated.map(({ answerDueAt }) => answerDueAt)).toEqual(['2026-11-25T11:00:00.000Z']);
  });

  it('Aino records the last session of a course that has just ended and completes it; Sander gets a certificate', async () => {
    const runs = await demo.rows<{ id: string; session: string }>(
      `SELECT r.id, s.id AS session FROM course_run r JOIN course_session s ON s.run_id = r.id
        WHERE r.state = 'IN_PROGRESS' AND r.ends_at < '2026-11-23T11:00:00Z' AND s.state <> 'HELD'`,
    );
    expect(runs).toHaveLength(1);
    const { id, session } = runs[0]!;
    const enrolled = await demo.rows<{ enrolmentId: string }>(
      `SELECT id AS "enrolmentId" FROM enrolment WHERE run_id = '${id}' AND state = 'ENROLLED'`,
    );
    const marks = enrolled.map((one) => ({ ...one, mark: 'PRESENT' }));
    const { recordAttendance } = await ask<{ recordAttendance: { recorded?: number } }>(
      'Aino Testnes',
      `mutation ($id: ID!, $marks: [AttendanceInput!]!) { recordAttendance(sessionId: $id, marks: $marks) {
         ... on AttendanceRecorded { recorded } ... on Refusal { code } } }`,
      { id: session, marks },
    );
    expect(recordAttendance.recorded).toBe(9);
    const { completeRun } = await ask<{ completeRun: { completed?: number } }>(
      'Aino Testnes',
      'mutation ($id: ID!) { completeRun(runId: $id) { ... on RunCompletion { completed } ... on Refusal { code } } }',
      { id },
    );
    expect(completeRun.completed).toBeGreaterThan(0);
    await demo.api.drain();
    const { myCertificates } = await ask<{ myCertificates: { courseTitle: string; state: string }[] }>(
      'Sander Testmoen',
      '{ myCertificates { courseTitle state } }',
    );
    expect(myCertificates).toHaveLength(2);
  });

  it('Mitt valg has come unequally far', async () => {
    const { mittValgCoverage } = await ask<{
      mittValgCoverage: { staff: number; covered: number; planned: number; unit: { key: string } }[];
    }>('Vilja Prøvestad', '{ mittValgCoverage { staff covered planned unit { key } } }');
    const share = Object.fromEntries(
      mittValgCoverage.map(({ unit, covered, staff }) => [unit.key, Math.round((covered / staff) * 100)]),
    );
    expect(share['kommunal-barnehage-1']).toBeGreaterThan(60);
    expect(share['kommunal-barnehage-3']).toBe(0);
    expect(share['rena-skole']).toBeGreaterThan(40);
    expect(mittValgCoverage.find(({ unit }) => unit.key === 'kommunal-barnehage-3')?.planned).toBeGreaterThan(0);
  });

  it('the sector leader sees 24 in indicator 9, and 25 when the study that is ready has begun', async () => {
    const REPORT = '{ formalCompetence { totals schoolYears } }';
    const before = await ask<{ formalCompetence: { totals: number[]; schoolYears: string[] } }>(
      'Vilja Prøvestad',
      REPORT,
    );
    expect(before.formalCompetence.totals).toEqual([3, 7, 11, 14, 17, 21, 24]);
    const [ready] = await demo.rows<{ id: string }>(
      `SELECT id FROM further_education_application WHERE state = 'APPROVED'`,
    );
    const { startStudy } = await ask<{ startStudy: { state?: string } }>(
      'Vilja Prøvestad',
      `mutation ($id: ID!) { startStudy(applicationId: $id, startedOn: "2026-11-20") {
         ... on FurtherEducationApplication { state } ... on Refusal { code } } }`,
      { id: ready?.id },
    );
    expect(startStudy.state).toBe('STARTED');
    const after = await ask<{ formalCompetence: { totals: number[] } }>('Vilja Prøvestad', REPORT);
    expect(after.formalCompetence.totals.at(-1)).toBe(25);
  });

  it('applications wait for the leader, the sector leader and the owner of a private kindergarten', async () => {
    const waits = async (name: string, action: string): Promise<number> => {
      const { applications } = await ask<{ applications: { actions: string[] }[] }>(
        name,
        '{ applications { actions } }',
      );
      return applications.filter(({ actions }) => actions.includes(action)).length;
    };
    expect(await waits('Torbjørn Demolund', 'RECOMMEND')).toBe(1);
    expect(await waits('Vilja Prøvestad', 'DECIDE')).toBe(4);
    expect(await waits('Hassan Utkastnes', 'RECOMMEND')).toBe(1);
    const ends = await demo.rows<{ state: string }>(
      `SELECT state FROM further_education_application WHERE state IN ('DEFERRED','DROPPED_OUT','REFUSED') ORDER BY state`,
    );
    expect(ends.map(({ state }) => state)).toEqual(['DEFERRED', 'DROPPED_OUT', 'REFUSED']);
    const against = `decision d JOIN decision o ON o.subject_id = d.subject_id AND o.level = 'OWNER' AND o.outcome = 'YES' WHERE d.level = 'UNIT' AND d.outcome = 'NO'`;
    expect(await demo.count(against)).toBe(1);
    const privately = `further_education_application a JOIN org_unit u ON u.id = a.unit_id WHERE u.ownership = 'PRIVATE' AND a.started_on IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.subject_id = a.id AND d.level = 'OWNER')`;
    expect(await demo.count(privately)).toBe(2);
  });

  it('Marius supervises three series, with presence for what is held', async () => {
    const { mySupervision } = await ask<{
      mySupervision: { heldMinutes: number; sessions: { state: string; present: unknown[] }[] }[];
    }>('Marius Prøverud', '{ mySupervision { heldMinutes sessions { state present { id } } } }');
    expect(mySupervision).toHaveLength(3);
    const sessions = mySupervision.flatMap((series) => series.sessions);
    expect(sessions.filter(({ state }) => state === 'HELD').every(({ present }) => present.length > 0)).toBe(true);
    expect(sessions.filter(({ state }) => state === 'SCHEDULED').length).toBeGreaterThan(4);
    const notes = await demo.rows<{ state: string; n: number }>(
      'SELECT state, count(*)::int AS n FROM supervision_note GROUP BY state ORDER BY state',
    );
    expect(notes.map(({ state }) => state)).toEqual(['DRAFT', 'FINAL']);
    expect(
      (await ask<{ mySupervision: unknown[] }>('Sander Testmoen', '{ mySupervision { id } }')).mySupervision,
    ).toHaveLength(1);
  });
});
