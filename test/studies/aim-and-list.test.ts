import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying } from './asking.ts';

describe('what a study leads to, and who follows it', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;
  let competenceId: string;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
    const { rows } = await api.sql.query<{ id: string }>(
      `INSERT INTO competence (area, kind, name_nb, name_nn, name_en, created_at, updated_at)
       VALUES ('SPECIAL_NEEDS', 'CREDITS', 'Spesialpedagogikk', 'Spesialpedagogikk', 'Special needs', now(), now()) RETURNING id`,
    );
    competenceId = rows[0]?.id ?? '';
  });
  afterAll(() => api.close());

  it('is proposed by its area, chosen by the owner, and had by the person when the study is completed', async () => {
    const { student, leader, owner } = all;
    const id = await givenStudy(api, all, { startsOn: '2026-08-17', endsOn: '2026-12-15' });
    expect(await steps.see(owner, id)).toMatchObject({ aim: null, proposedAim: { id: competenceId }, maySetAim: true });
    const aim = (who: { id: string }, chosen: string | null) =>
      steps.change(who, 'aim', { applicationId: id, competenceId: chosen });
    expect((await aim(leader, competenceId)).code).toBe('NOT_FOUND');
    expect((await aim(owner, id)).code).toBe('COMPETENCE_UNKNOWN');
    expect((await aim(owner, competenceId)).aim).toEqual({ id: competenceId });
    const have = async (): Promise<unknown> =>
      (await api.ask<{ myCompetence: unknown[] }>(student.id, '{ myCompetence { source credits competence { id } } }'))
        .data.myCompetence;
    expect(await have()).toEqual([]);
    const semester = (await steps.see(student, id))?.semesters?.[0];
    const told = await steps.report(student, semester?.id, { credits: 30 });
    expect((await steps.verify(leader, told.semesters?.[0])).state).toBe('COMPLETED');
    expect(await have()).toEqual([{ source: 'STUDY', credits: 30, competence: { id: competenceId } }]);
  });

  it('is listed for leaders of the unit, by what waits, with the money of each round', async () => {
    const { student, leader, owner, school } = all;
    const id = await givenStudy(api, all);
    const other = await givenUnit(api.sql, 'ÅUS');
    const stranger = await givenPerson(api.sql, 'Samira', other);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', other);
    const list = async (who: { id: string }, variables: object = {}): Promise<string[]> => {
      const query = `query ($state: ApplicationState, $unitId: ID, $follow: StudyFollow) {
        studies(state: $state, unitId: $unitId, follow: $follow) { id } }`;
      return (await api.ask<{ studies: { id: string }[] }>(who.id, query, { ...variables })).data.studies.map(
        (one) => one.id,
      );
    };
    expect(await list(stranger)).toEqual([]);
    expect(await list(leader, { state: 'STARTED' })).toEqual([id]);
    expect(await list(owner, { unitId: school.id, state: 'STARTED' })).toEqual([id]);
    expect(await list(owner, { follow: 'TO_VERIFY' })).toEqual([]);
    await steps.report(student, (await steps.see(student, id))?.semesters?.[0]?.id);
    expect(await list(leader, { follow: 'TO_VERIFY' })).toEqual([id]);
    expect(await list(owner, { follow: 'PAYOUT_DUE', state: 'STARTED' })).toEqual([id]);
    expect(await list(owner, { follow: 'NOT_CONFIRMED' })).toEqual([]);
    const payouts = async (who: { id: string }): Promise<unknown> =>
      (
        await api.ask<{ studyPayouts: unknown }>(
          who.id,
          '{ studyPayouts { ownership studies grantedNok plannedNok paidNok leftNok } }',
        )
      ).data.studyPayouts;
    const semesterId = (await steps.see(owner, id))?.semesters?.[0]?.id;
    await steps.change(owner, 'recordPayout', { semesterId, amountNok: 5000, receivedOn: '2026-11-20' });
    expect(await payouts(owner)).toEqual([
      { ownership: 'MUNICIPAL', studies: 2, grantedNok: 24_000, plannedNok: 18_000, paidNok: 5000, leftNok: 19_000 },
    ]);
    expect(await payouts(leader)).toEqual([]);
    api.clock.set('2027-03-16T11:00:00Z');
    expect(await list(owner, { follow: 'NOT_CONFIRMED' })).toEqual([id]);
  });
});
