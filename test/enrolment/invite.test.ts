import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const INVITE = `mutation ($runId: ID!, $personIds: [ID!]!) { result: inviteStaff(runId: $runId, personIds: $personIds) {
  ... on InvitedStaff { people { personId invited refusal { code } } } ... on Refusal { code sentence } } }`;
const MINE = '{ myInvitations { run { id } invitedBy { name } } }';
const ENROL =
  'mutation ($runId: ID!) { result: enrol(runId: $runId) { ... on Enrolment { state } ... on Refusal { code } } }';

interface Result {
  readonly result: {
    readonly people?: readonly { personId: string; invited: boolean; refusal: { code: string } | null }[];
    readonly code?: string;
    readonly state?: string;
  };
}

describe('inviting to a run', () => {
  let api: TestApi;
  let unit: GivenUnit;
  let other: GivenUnit;
  let leader: GivenPerson;
  let coordinator: GivenPerson;
  let run: GivenRun;

  const invite = async (by: GivenPerson, people: readonly GivenPerson[], to = run): Promise<Result['result']> =>
    (await api.ask<Result>(by.id, INVITE, { runId: to.id, personIds: people.map(({ id }) => id) })).data.result;
  const mine = async (of: GivenPerson): Promise<unknown[]> =>
    (await api.ask<{ myInvitations: unknown[] }>(of.id, MINE)).data.myInvitations;
  const enrol = async (who: GivenPerson, to: GivenRun): Promise<string | undefined> =>
    (await api.ask<Result>(who.id, ENROL, { runId: to.id })).data.result.state;
  const kinds = async (of: GivenPerson): Promise<string[]> => (await messagesTo(api, of)).map(({ kind }) => kind);

  beforeAll(async () => {
    api = await startApi();
    const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    unit = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    other = await givenUnit(api.sql, 'Skolen', { parent: root, kind: 'SCHOOL' });
    leader = await givenPerson(api.sql, 'Liv', unit);
    await givenRole(api.sql, leader, 'UNIT_LEADER', unit);
    coordinator = await givenPerson(api.sql, 'Aino', other);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', root);
    run = await givenRun(api.sql, unit, { title: 'Mitt valg', type: 'MITT_VALG', approvalPolicy: 'UNIT_LEADER' });
  });
  afterAll(() => api.close());

  it('tells each once, by mail and on the front page, however often and by however many it is asked', async () => {
    const [ida, ola] = [
      await givenPerson(api.sql, 'Ida', unit),
      await givenPerson(api.sql, 'Ola', unit, { locale: 'nn' }),
    ];
    expect(await invite(leader, [ida, ola])).toEqual({
      people: [ida, ola].map(({ id }) => ({ personId: id, invited: true, refusal: null })),
    });
    await Promise.all([invite(leader, [ida]), invite(coordinator, [ida, ola]), invite(leader, [ola, ida])]);
    await api.drain();
    await workAgain(api);
    expect(await kinds(ida)).toEqual(['COURSE_INVITED']);
    expect((await messagesTo(api, ola))[0]?.body_text).toContain('inviterer deg til Mitt valg');
    expect((await messagesTo(api, ola))[0]?.subject).toContain('Du er invitert til eit kurs');
    expect(await mine(ida)).toEqual([{ run: { id: run.id }, invitedBy: { name: expect.stringContaining('Liv') } }]);
  });

  it('is the yes of the own leader, and of nobody else', async () => {
    const [led, coordinated, neither] = await Promise.all(
      ['Ledet', 'Koordinert', 'Ingen'].map((name) => givenPerson(api.sql, name, unit)),
    );
    await invite(leader, [led!]);
    await invite(coordinator, [coordinated!]);
    expect(await enrol(led!, run)).toBe('ENROLLED');
    expect(await enrol(coordinated!, run)).toBe('REQUESTED');
    expect(await enrol(neither!, run)).toBe('REQUESTED');
    expect(await mine(led!)).toEqual([]);
  });

  it('leaves out who is in the run, who is not led by the one who invites, and the one who invites', async () => {
    const [inside, outside] = [await givenPerson(api.sql, 'Inne', unit), await givenPerson(api.sql, 'Ute', other)];
    await givenEnrolment(api.sql, run, inside, { state: 'WAITLISTED' });
    expect(await invite(leader, [inside, outside, leader])).toEqual({
      people: [
        { personId: inside.id, invited: false, refusal: { code: 'ALREADY_ENROLLED' } },
        { personId: outside.id, invited: false, refusal: { code: 'NOT_FOUND' } },
        { personId: leader.id, invited: false, refusal: { code: 'OWN_CASE' } },
      ],
    });
    await api.drain();
    for (const person of [inside, outside, leader]) expect(await kinds(person)).not.toContain('COURSE_INVITED');
  });

  it('is refused for a run that nobody can book, and for more than can be seen through', async () => {
    const someone = await givenPerson(api.sql, 'Noen', unit);
    const closed = { startsAt: '2026-12-01T08:00:00Z', closesAt: '2026-11-20T08:00:00Z' };
    const late = await givenRun(api.sql, unit, { type: 'MITT_VALG', ...closed });
    const early = await givenRun(api.sql, unit, { type: 'MITT_VALG', opensAt: '2026-12-01T08:00:00Z' });
    const parents = await givenRun(api.sql, unit, { audience: 'GUARDIAN' });
    expect((await invite(leader, [someone], late)).code).toBe('BOOKING_CLOSED');
    expect((await invite(leader, [someone], early)).code).toBe('BOOKING_NOT_OPEN');
    expect((await invite(leader, [someone], parents)).code).toBe('WRONG_AUDIENCE');
    expect((await invite(leader, [])).code).toBe('NUMBER_OUT_OF_RANGE');
    const forbidden = await api.ask(someone.id, INVITE, { runId: run.id, personIds: [leader.id] });
    expect(forbidden.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('is not told any more when the person is in, or the run is cancelled', async () => {
    const [quick, slow] = [await givenPerson(api.sql, 'Rask', unit), await givenPerson(api.sql, 'Sen', unit)];
    const gone = await givenRun(api.sql, unit, { type: 'MITT_VALG', startsAt: '2026-12-15T08:00:00Z' });
    await invite(leader, [quick, slow], gone);
    await enrol(quick, gone);
    await api.sql.query(`UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`, [gone.id]);
    await api.drain();
    expect(await kinds(quick)).not.toContain('COURSE_INVITED');
    expect(await kinds(slow)).not.toContain('COURSE_INVITED');
    expect(await mine(slow)).toEqual([]);
  });
});
