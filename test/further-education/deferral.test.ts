import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenBegunStudy, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';

const INDICATOR = '{ formalCompetence { schoolYears totals } }';

describe('a study that waits', () => {
  let api: TestApi;
  let school: GivenUnit;
  let [leila, torbjorn, vilja] = [] as unknown as [GivenPerson, GivenPerson, GivenPerson];

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leila = await givenPerson(api.sql, 'Leila', school);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const indicator = async (): Promise<unknown> =>
    (await api.ask<{ formalCompetence: unknown }>(vilja.id, INDICATOR)).data.formalCompetence;

  it('is deferred until a day with a reason and goes on, and is never a new start in indicator 9', async () => {
    const { defer, resume } = asking(api);
    const id = await givenBegunStudy(api.sql, leila, school, { startedOn: '2025-09-01' });
    expect(await indicator()).toEqual({ schoolYears: ['2025/26', '2026/27'], totals: [1, 1] });
    const waits = await defer(vilja, id);
    expect(waits).toMatchObject({
      state: 'DEFERRED',
      startedOn: '2025-09-01',
      actions: ['CORRECT_START', 'RESUME', 'DROP_OUT'],
    });
    const { data } = await api.ask(
      leila.id,
      'query ($id: ID!) { application(id: $id) { deferredUntil history { toState text until } } }',
      { id },
    );
    expect(data).toMatchObject({
      application: {
        deferredUntil: '2027-08-20',
        history: [{ toState: 'STARTED' }, { toState: 'DEFERRED', text: 'Foreldrepermisjon.', until: '2027-08-20' }],
      },
    });
    expect(await indicator()).toEqual({ schoolYears: ['2025/26', '2026/27'], totals: [1, 1] });
    const again = await resume(vilja, id);
    expect(again).toMatchObject({
      state: 'STARTED',
      startedOn: '2025-09-01',
      actions: ['CORRECT_START', 'DEFER', 'COMPLETE', 'DROP_OUT'],
    });
    expect(await indicator()).toEqual({ schoolYears: ['2025/26', '2026/27'], totals: [1, 1] });
    // Negative control: a colleague's study that really begins does count.
    await givenBegunStudy(api.sql, torbjorn, school, { startedOn: '2026-11-20' });
    expect(await indicator()).toEqual({ schoolYears: ['2025/26', '2026/27'], totals: [1, 2] });
  });

  it('waits by nobody but the owner, only when it has begun, and goes on once', async () => {
    const { defer, resume } = asking(api);
    const id = await givenBegunStudy(api.sql, leila, school, { startedOn: '2026-09-01' });
    expect((await defer(torbjorn, id)).code).toBe('NOT_FOUND');
    expect((await resume(vilja, id)).code).toBe('STALE_STATE');
    const approved = await givenApplication(api.sql, leila, school, { state: 'APPROVED' });
    expect((await defer(vilja, approved)).code).toBe('STALE_STATE');
    const both = await Promise.all([defer(vilja, id), defer(vilja, id)]);
    expect(both.map((one) => one.state ?? one.code).sort()).toEqual(['DEFERRED', 'STALE_STATE']);
  });

  it.each(['2026-11-23', '2028-11-24'])('DEFERRAL_OUT_OF_RANGE: not until %s', async (until) => {
    const { defer } = asking(api);
    const id = await givenBegunStudy(api.sql, leila, school, { startedOn: '2026-09-01' });
    expect(await defer(vilja, id, until)).toMatchObject({ code: 'DEFERRAL_OUT_OF_RANGE' });
    expect((await defer(vilja, id, '2027-01-01', ' x ')).code).toBe('REASON_MISSING');
    expect((await defer(vilja, id, '2028-11-23')).state).toBe('DEFERRED');
  });
});
