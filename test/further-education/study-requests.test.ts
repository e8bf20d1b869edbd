import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';

describe('what is asked of a study', () => {
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

  const study = () => givenBegunStudy(api.sql, leila, school, { startedOn: '2026-09-01' });
  const told = async (id: string): Promise<unknown> => {
    await api.drain();
    const { rows } = await api.sql.query(
      `SELECT kind, recipient_id AS to FROM notification WHERE subject_id = $1 AND kind <> 'APPLICATION_STARTED' ORDER BY kind DESC`,
      [id],
    );
    return rows;
  };

  it('changes nothing until the owner defers it, and then both know', async () => {
    const { askOf, defer } = asking(api);
    const id = await study();
    const asked = await askOf(leila, id);
    expect(asked).toMatchObject({
      state: 'STARTED',
      requests: [{ kind: 'DEFER', state: 'ASKED', until: '2027-08-20' }],
    });
    expect(await told(id)).toEqual([{ kind: 'APPLICATION_STUDY_ASKED', to: vilja.id }]);
    expect(await defer(vilja, id)).toMatchObject({ state: 'DEFERRED', requests: [{ state: 'GRANTED' }] });
    expect(await told(id)).toEqual([
      { kind: 'APPLICATION_STUDY_ASKED', to: vilja.id },
      { kind: 'APPLICATION_DEFERRED', to: leila.id },
    ]);
  });

  it('is to go on with a study that waits, and is granted by that', async () => {
    const { askOf, defer, resume } = asking(api);
    const id = await study();
    await defer(vilja, id);
    expect((await askOf(leila, id)).code).toBe('STALE_STATE'); // it waits already
    expect(await askOf(leila, id, { until: null })).toMatchObject({ requests: [{ kind: 'RESUME', state: 'ASKED' }] });
    expect(await resume(vilja, id)).toMatchObject({
      state: 'STARTED',
      requests: [{ kind: 'RESUME', state: 'GRANTED' }],
    });
    expect(await told(id)).toContainEqual({ kind: 'APPLICATION_RESUMED', to: leila.id });
  });

  it('is declined with words the asker reads, and may be asked again', async () => {
    const { askOf, decline } = asking(api);
    const id = await study();
    await askOf(leila, id);
    expect((await decline(torbjorn, id)).code).toBe('NOT_FOUND');
    expect((await decline(vilja, id, ' ')).code).toBe('REASON_MISSING');
    expect(await decline(vilja, id)).toMatchObject({
      state: 'STARTED',
      requests: [{ state: 'DECLINED', answer: 'Vi har ingen vikar.' }],
    });
    expect((await decline(vilja, id)).code).toBe('STALE_STATE');
    expect(await told(id)).toContainEqual({ kind: 'APPLICATION_STUDY_DECLINED', to: leila.id });
    expect(await askOf(leila, id)).toMatchObject({ requests: [{ state: 'ASKED' }, { state: 'DECLINED' }] });
  });

  it('waits once, also when it is asked twice at once, and can be taken back', async () => {
    const { askOf, takeBack } = asking(api);
    const id = await study();
    const both = await Promise.all([askOf(leila, id), askOf(leila, id)]);
    expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['REQUEST_WAITS', 'STARTED']);
    expect(await takeBack(leila, id)).toMatchObject({ requests: [{ state: 'WITHDRAWN' }] });
    expect((await takeBack(leila, id)).code).toBe('STALE_STATE');
  });

  it('is the applicant’s own, with a day and a reason', async () => {
    const { askOf } = asking(api);
    const id = await study();
    expect((await askOf(torbjorn, id)).code).toBe('NOT_FOUND');
    expect((await askOf(leila, id, { until: null })).code).toBe('DEFERRAL_OUT_OF_RANGE');
    expect((await askOf(leila, id, { until: '2026-11-23' })).code).toBe('DEFERRAL_OUT_OF_RANGE');
    expect((await askOf(leila, id, { reason: ' ' })).code).toBe('REASON_MISSING');
  });
});
