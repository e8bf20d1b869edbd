import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord, givenRequirement } from '../given/competence.ts';
import { givenAim, givenConversion, givenProfile } from '../given/conversions.ts';
import { givenApplication, givenEvent, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';

const PERSON = `person { id } readyOn ready steps { state waiting metOn lapses creditsMissing requirement { id mandatory competence { id } } }
  studies { study endsOn overdue state competence { id } }`;
const PATH = `query ($from: String, $to: String) { path: positionPath(fromProfile: $from, toProfile: $to) { fromProfile toProfile others csvUrl
  years { year planned open reaching balance } people { ${PERSON} } } }`;
const MINE = `query ($to: String!) { mine: myPath(toProfile: $to) { ${PERSON} } choices: myPathChoices { code usual } }`;

interface Step {
  readonly state: string;
  readonly waiting: boolean;
  readonly metOn: string | null;
  readonly lapses: boolean;
  readonly creditsMissing: number | null;
  readonly requirement: { readonly id: string };
}
interface OnPath {
  readonly person: { readonly id: string };
  readonly readyOn: string | null;
  readonly ready: boolean;
  readonly steps: readonly Step[];
  readonly studies: readonly { readonly study: string; readonly endsOn: string; readonly overdue: boolean }[];
}
interface Path {
  readonly others: number;
  readonly csvUrl: string;
  readonly years: readonly { readonly year: number; readonly planned: number; readonly balance: number }[];
  readonly people: readonly OnPath[];
}

describe('the path to a position', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let chief: GivenPerson;
  let leader: GivenPerson;
  let bachelor: string;
  let asked: string;

  const path = async (by: GivenPerson): Promise<Path> =>
    (await api.ask<{ path: Path }>(by.id, PATH, { from: 'FAGARBEIDER', to: 'MILJOTERAPEUT' })).data.path;
  const of = async (person: GivenPerson): Promise<OnPath | undefined> =>
    (await path(chief)).people.find((one) => one.person.id === person.id);
  const stepOf = async (person: GivenPerson, id = asked): Promise<Step | undefined> =>
    (await of(person))?.steps.find(({ requirement }) => requirement.id === id);
  const worker = async (name: string, unit = school): Promise<GivenPerson> =>
    givenProfile(api.sql, await givenPerson(api.sql, name, unit), 'FAGARBEIDER');
  const studying = async (person: GivenPerson, endsOn: string, more: { state?: string; aim?: string | null } = {}) => {
    const id = await givenApplication(api.sql, person, school, {
      round: await givenRound(api.sql, '2024/25'),
      state: more.state ?? 'STARTED',
      endsOn,
      startsOn: '2024-08-15',
    });
    if (more.aim !== null) await givenAim(api.sql, id, more.aim ?? bachelor, chief);
    return id;
  };

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    bachelor = await givenCompetence(api.sql, 'Bachelor', { kind: 'DEGREE' });
    asked = await givenRequirement(api.sql, bachelor, { profile: 'MILJOTERAPEUT' });
  });
  afterAll(() => api.close());

  it('ends when the study that has begun is over, and the study must lead there', async () => {
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

  it('is held against what is planned, year by year, in the viewer’s units', async () => {
    const root = await givenUnit(api.sql, 'Kultur', { kind: 'SECTOR' });
    const boss = await givenPerson(api.sql, 'Boss');
    await givenRole(api.sql, boss, 'SECTOR_LEADER', root);
    const a = await givenUnit(api.sql, 'A', { parent: root });
    for (const name of ['Ada', 'Bo']) await studying(await worker(name, a), '2027-06-15');
    await worker('Cai', a);
    await givenConversion(api.sql, a, { year: 2026, state: 'DECIDED' });
    await givenConversion(api.sql, a, { year: 2027 });
    await givenConversion(api.sql, a, { year: 2028, state: 'DROPPED' });
    const holder = await worker('Dag', a);
    await studying(holder, '2027-06-15');
    await givenConversion(api.sql, a, { year: 2027, state: 'FILLED', holder });
    const { years, people, others } = await path(boss);
    expect(years).toEqual([
      { year: 2026, planned: 1, open: 1, reaching: 0, balance: -1 },
      { year: 2027, planned: 2, open: 1, reaching: 2, balance: 0 },
      { year: 2028, planned: 0, open: 0, reaching: 0, balance: 0 },
    ]);
    expect(people).toHaveLength(2);
    expect(others).toBe(1);
  });

  it('is shown to who leads the unit, and one’s own to everybody', async () => {
    const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const far = await worker('Fjern', osen);
    await studying(far, '2027-06-15');
    const seen = (await path(leader)).people.map(({ person }) => person.id);
    expect(seen).not.toContain(far.id);
    expect((await path(chief)).people.map(({ person }) => person.id)).toContain(far.id);
    expect((await api.ask<null>(far.id, PATH)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await api.ask<{ mine: OnPath; choices: unknown }>(far.id, MINE, { to: 'MILJOTERAPEUT' });
    expect(data.mine).toMatchObject({ person: { id: far.id }, readyOn: '2027-06-15' });
    await givenConversion(api.sql, osen);
    expect((await api.ask<{ choices: unknown }>(far.id, MINE, { to: 'RADGIVER' })).data).toEqual({
      mine: null,
      choices: [{ code: 'MILJOTERAPEUT', usual: true }],
    });
    const { csvUrl } = await path(leader);
    const file = await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(leader.id))
      .expect(200);
    expect(file.headers['content-disposition']).toContain('veien-til-stilling-2026-11-23.csv');
    await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(far.id))
      .expect(404);
  });

  it('takes as many statements for many as for few', async () => {
    const ask = () => path(chief);
    const before = (await statementsOf(ask)).length;
    for (let n = 0; n < 20; n += 1) await studying(await worker(`Mange ${n}`), '2027-06-15');
    expect(await statementsOf(ask)).toHaveLength(before);
  });
});
