import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord, givenRequirement } from '../given/competence.ts';
import { givenAim } from '../given/conversions.ts';
import { givenEvent } from '../given/further-education.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenPathWorld, type PathWorld } from './path-world.ts';

describe('the path to a position', () => {
  let api: TestApi;
  let given: PathWorld;

  beforeAll(async () => {
    api = await startApi();
    given = await givenPathWorld(api);
  });
  afterAll(() => api.close());

  it('ends when the study that has begun is over, and the study must lead there', async () => {
    const { chief, bachelor, of, stepOf, worker, studying } = given;
    const leila = await worker('Leila');
    const study = await studying(leila, '2027-06-15', { aim: null });
    expect(await of(leila)).toMatchObject({ readyOn: null, ready: false, studies: [{ competence: null }] });
    await givenAim(api.sql, study, await givenCompetence(api.sql, 'Noe annet'), chief);
    expect(await stepOf(leila)).toMatchObject({ state: 'MISSING', metOn: null });
    await api.sql.query('UPDATE study_aim SET competence_id = $2 WHERE application_id = $1', [study, bachelor]);
    expect(await of(leila)).toMatchObject({
      readyOn: '2027-06-15',
      ready: false,
      steps: [{ state: 'MISSING', metOn: '2027-06-15', lapses: false }],
      studies: [{ endsOn: '2027-06-15', overdue: false, competence: { id: bachelor } }],
    });
    // Dropped out: the promise is gone. Completed: it is met.
    await api.sql.query(`UPDATE further_education_application SET state = 'DROPPED_OUT' WHERE id = $1`, [study]);
    expect(await of(leila)).toBeUndefined();
    await api.sql.query(
      `UPDATE further_education_application SET state = 'COMPLETED', completed_on = '2026-11-01' WHERE id = $1`,
      [study],
    );
    expect(await of(leila)).toMatchObject({ readyOn: '2026-11-23', ready: true, steps: [{ state: 'MET' }] });
  });

  it('is longer by every deferral, and a study that should have been over promises nothing', async () => {
    const { of, stepOf, worker, studying } = given;
    const nora = await worker('Nora');
    const study = await studying(nora, '2027-06-15');
    await givenEvent(api.sql, study, { to: 'DEFERRED', effectiveOn: '2026-08-15', recordedAt: '2026-08-15T09:00:00Z' });
    await api.sql.query(
      `UPDATE further_education_application SET state = 'DEFERRED', deferred_until = '2027-08-15' WHERE id = $1`,
      [study],
    );
    expect(await stepOf(nora)).toMatchObject({ metOn: '2028-06-14' });
    // Back after 100 days: it is 100 days later, not a year.
    await api.sql.query(
      `INSERT INTO application_event (application_id, from_state, to_state, cause, effective_on, recorded_at) VALUES ($1, 'DEFERRED', 'STARTED', 'STARTED', '2026-11-23', now())`,
      [study],
    );
    await api.sql.query(
      `UPDATE further_education_application SET state = 'STARTED', deferred_until = NULL WHERE id = $1`,
      [study],
    );
    expect(await stepOf(nora)).toMatchObject({ metOn: '2027-09-23' });
    const late = await worker('Sen');
    await studying(late, '2026-06-15');
    expect(await of(late)).toMatchObject({ readyOn: null, studies: [{ overdue: true }] });
  });

  it('adds credits up over studies and records, as the gap does', async () => {
    const { bachelor, of, stepOf, worker, studying } = given;
    const person = await worker('Poeng');
    const credits = await givenCompetence(api.sql, 'Psykososialt', { kind: 'CREDITS' });
    const sixty = await givenRequirement(api.sql, credits, { profile: 'MILJOTERAPEUT', minCredits: 60 });
    await givenRecord(api.sql, person, bachelor);
    await givenRecord(api.sql, person, credits, { credits: 10 });
    await studying(person, '2027-06-15', { aim: credits });
    expect(await stepOf(person, sixty)).toMatchObject({ state: 'MISSING', metOn: null, creditsMissing: 50 });
    await studying(person, '2028-06-15', { aim: credits });
    expect(await stepOf(person, sixty)).toMatchObject({ metOn: '2028-06-15', creditsMissing: 50 });
    expect(await of(person)).toMatchObject({ readyOn: '2028-06-15' });
    await api.sql.query(`UPDATE competence_requirement SET mandatory = false WHERE id = $1`, [sixty]);
    expect(await of(person)).toMatchObject({ readyOn: '2026-11-23', ready: true });
    await api.sql.query(`UPDATE competence_requirement SET effective_to = '2026-11-22' WHERE id = $1`, [sixty]);
  });

  it('says what will have run out on the day, and what waits for the leader', async () => {
    const { stepOf, worker, studying } = given;
    const person = await worker('Lars');
    const aid = await givenCompetence(api.sql, 'Førstehjelp', { validityMonths: 24 });
    const asksAid = await givenRequirement(api.sql, aid, { profile: 'MILJOTERAPEUT', mandatory: false });
    await givenRecord(api.sql, person, aid, { obtainedOn: '2025-02-01' });
    await studying(person, '2027-06-15');
    expect(await stepOf(person, asksAid)).toMatchObject({ state: 'MET', lapses: true });
    await api.sql.query(`UPDATE competence_record SET obtained_on = '2026-02-01' WHERE person_id = $1`, [person.id]);
    expect(await stepOf(person, asksAid)).toMatchObject({ state: 'MET', lapses: false });
    await api.sql.query(`UPDATE competence_record SET state = 'UNVERIFIED', verified_at = NULL WHERE person_id = $1`, [
      person.id,
    ]);
    expect(await stepOf(person, asksAid)).toMatchObject({ state: 'MISSING', waiting: true });
    await api.sql.query(`UPDATE competence_requirement SET effective_to = '2026-11-22' WHERE id = $1`, [asksAid]);
  });
});
