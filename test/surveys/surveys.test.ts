import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, type GivenPerson } from '../given/organisation.ts';
import { SurveyTown, type ToldSurvey } from './asking.ts';

describe('a survey', () => {
  let town: SurveyTown;
  let chief: GivenPerson;
  let leader: GivenPerson;
  let admin: GivenPerson;
  let courseLeader: GivenPerson;

  beforeAll(async () => {
    town = await SurveyTown.open();
    const { api, sector, units } = town;
    [chief, leader, admin, courseLeader] = await Promise.all([
      givenPerson(api.sql, 'Vilja', sector),
      givenPerson(api.sql, 'Torbjørn', units.osen),
      givenPerson(api.sql, 'Jarle', sector),
      givenPerson(api.sql, 'Kari', sector),
    ]);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, leader, 'UNIT_LEADER', units.osen);
    await givenRole(api.sql, admin, 'SYSTEM_ADMIN', sector);
    await givenRole(api.sql, courseLeader, 'COURSE_LEADER', sector);
  });
  afterAll(() => town.api.close());

  const cut = ({ results }: ToldSurvey, name: string) => results?.cuts.find(({ unitName }) => unitName === name);

  it('is written, changed while it is planned, opened, answered and closed, and released only then', async () => {
    const planned = await town.write();
    expect(planned).toMatchObject({ state: 'PLANNED', invited: null, answered: null, results: null });
    const changed = await town.write(
      { titleNb: 'En annen tittel' },
      { surveyId: planned.id, version: planned.version },
    );
    expect(changed).toMatchObject({ title: 'En annen tittel', version: planned.version + 1 });
    expect(await town.write({}, { surveyId: planned.id, version: planned.version })).toMatchObject({
      code: 'STALE_STATE',
    });
    const open = await town.open(changed);
    expect(open).toMatchObject({ state: 'OPEN', answered: null, results: null });
    expect(await town.write({}, { surveyId: open.id, version: open.version })).toMatchObject({
      code: 'SURVEY_STARTED',
    });
    expect(await town.remove(open)).toMatchObject({ code: 'SURVEY_STARTED' });

    await town.answerAll(town.staff.rena.slice(0, 4), open, () => 3);
    expect(await town.seen(town.coordinator, open.id)).toMatchObject({ answered: null, results: null });
    await town.answerAll(town.staff.rena.slice(4), open, (at) => 1 + (at % 5));
    await town.answerAll(town.staff.osen, open, (at) => 2 + (at % 4), 'Mer tid til samtaler');
    await town.answerAll(town.staff.nordre, open, () => 4);
    await town.answerAll(town.staff.liten.slice(0, 3), open, () => 1);
    const before = await town.seen(town.coordinator, open.id);
    expect(before).toMatchObject({ answered: 35, results: null });

    const closed = await town.close(open);
    expect(closed).toMatchObject({ state: 'CLOSED', answered: 35 });
    // Liten has three; Nordre, the smallest beside it, is hidden so that they can not be computed.
    expect(cut(closed, 'Liten')).toMatchObject({ answered: null });
    expect(cut(closed, 'Nordre')).toMatchObject({ answered: null });
    expect(cut(closed, 'Rena')).toMatchObject({ answered: 14 });
    expect(cut(closed, 'Osen')).toMatchObject({ answered: 12 });
    expect(closed.results?.texts[0]?.texts.toSorted()).toHaveLength(12);
    const { rows } = await town.api.sql.query('SELECT 1 FROM survey_response WHERE survey_id = $1', [closed.id]);
    expect(rows).toEqual([]);
    expect(await town.close(closed)).toMatchObject({ code: 'STALE_STATE' });
    await expect(
      town.api.sql.query('UPDATE survey_cut SET answered = 9 WHERE survey_id = $1', [closed.id]),
    ).rejects.toThrow(/stands/);
  });

  it('can be removed while it is planned, and only by who runs it', async () => {
    const planned = await town.write();
    expect(await town.remove({ ...planned, version: 9 })).toMatchObject({ code: 'STALE_STATE' });
    expect(await town.remove(planned)).toMatchObject({ id: planned.id });
    expect(await town.remove(planned)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is answered once, and not when it is closed or by somebody else', async () => {
    const open = await town.opened({ unitIds: [town.units.rena.id] });
    const [one, two] = town.staff.rena as [GivenPerson, GivenPerson];
    const said = [{ questionId: open.questions[0]?.id ?? '', value: 4 }];
    expect(await town.answer(one, open, [])).toMatchObject({ code: 'SURVEY_EMPTY' });
    expect(await town.answer(one, open, [{ questionId: open.questions[0]?.id ?? '', value: 9 }])).toMatchObject({
      code: 'SURVEY_ANSWER_WRONG',
    });
    expect(await town.answer(one, open, said)).toMatchObject({ id: open.id });
    expect(await town.answer(one, open, said)).toMatchObject({ code: 'SURVEY_ANSWERED' });
    expect(await town.answer(leader, open, said)).toMatchObject({ code: 'NOT_FOUND' });
    town.api.clock.advance({ days: 14 });
    expect(await town.answer(two, open, said)).toMatchObject({ code: 'SURVEY_CLOSED' });
    await town.api.minute();
    const closed = await town.seen(town.coordinator, open.id);
    expect(closed).toMatchObject({ state: 'CLOSED', answered: null });
    expect(await town.answer(two, open, said)).toMatchObject({ code: 'SURVEY_CLOSED' });
    await expect(
      town.api.sql.query(`INSERT INTO survey_response (survey_id, answers) VALUES ($1, '{}')`, [open.id]),
    ).rejects.toThrow(/not open/);
  });

  it('is taken once, however many send it at the same moment', async () => {
    const open = await town.opened({ unitIds: [town.units.rena.id] });
    const [one] = town.staff.rena as [GivenPerson];
    const said = [{ questionId: open.questions[0]?.id ?? '', value: 5 }];
    const told = await Promise.all(Array.from({ length: 50 }, () => town.answer(one, open, said)));
    expect(told.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(told.filter(({ code }) => code === 'SURVEY_ANSWERED')).toHaveLength(49);
    const { rows } = await town.api.sql.query('SELECT 1 FROM survey_response WHERE survey_id = $1', [open.id]);
    expect(rows).toHaveLength(1);
  });

  it('shows a unit leader the whole and the own unit, a coordinator all, and others nothing', async () => {
    const open = await town.opened();
    await town.answerAll([...town.staff.rena, ...town.staff.osen], open, (at) => 1 + (at % 5));
    const closed = await town.close(open);
    expect((await town.seen(leader, closed.id))?.results?.cuts.map(({ unitName }) => unitName)).toEqual([null, 'Osen']);
    expect(await town.seen(chief, closed.id)).toMatchObject({ results: { cuts: closed.results?.cuts } });
    const [employee] = town.staff.rena as [GivenPerson];
    for (const other of [employee, admin, courseLeader]) expect(await town.seen(other, closed.id)).toBeNull();
    for (const other of [employee, admin, courseLeader]) {
      const file = await town.api
        .http()
        .get(closed.results?.csvUrl ?? '')
        .set('cookie', await town.api.cookie(other.id));
      expect(file.status).toBe(404);
    }
    const planned = await town.write();
    for (const other of [leader, employee, admin]) {
      await expect(town.open(planned, other)).rejects.toThrow(/NOT_FOUND/);
    }
  });

  it('gives the released table as a file, with what is hidden hidden', async () => {
    const open = await town.opened();
    await town.answerAll([...town.staff.rena, ...town.staff.liten.slice(0, 4)], open, (at) => 1 + (at % 5));
    const closed = await town.close(open);
    const file = await town.api
      .http()
      .get(closed.results?.csvUrl ?? '')
      .set('cookie', await town.api.cookie(chief.id));
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toContain('Liten;');
    for (const line of file.text.split('\r\n').filter((one) => one.startsWith('Liten;')))
      expect(line).toContain(';skjult;skjult;');
  });

  it('is not opened for fewer than five, nor written for units or runs of others', async () => {
    const few = await givenPerson(town.api.sql, 'Ene', town.units.liten);
    expect(few.id).toBeTruthy();
    await town.api.sql.query(`UPDATE employment SET valid_to = '2021-01-01' WHERE unit_id = $1 AND person_id <> $2`, [
      town.units.nordre.id,
      few.id,
    ]);
    const open = await town.open(await town.write({ unitIds: [town.units.nordre.id] }));
    expect(open).toMatchObject({ code: 'SURVEY_TOO_FEW', sentence: expect.stringContaining('færre enn 5') as unknown });
    await town.api.sql.query(`UPDATE employment SET valid_to = NULL WHERE unit_id = $1`, [town.units.nordre.id]);
    expect(await town.write({ unitIds: [] })).toMatchObject({ code: 'SURVEY_AUDIENCE_WRONG' });
    expect(await town.write({ openDays: 1 })).toMatchObject({ code: 'SURVEY_DAYS_WRONG' });
    expect(await town.write({ questions: [] })).toMatchObject({ code: 'SURVEY_QUESTIONS_WRONG' });
    const elsewhere = await givenPerson(town.api.sql, 'Aud', town.units.rena);
    await givenRole(town.api.sql, elsewhere, 'COURSE_COORDINATOR', town.units.rena);
    expect(await town.write({}, {}, elsewhere)).toMatchObject({ code: 'SURVEY_AUDIENCE_WRONG' });
  });

  it('follows the same question over time, and only in closed surveys', async () => {
    const wish = { unitIds: [town.units.osen.id, town.units.rena.id] };
    const first = await town.opened(wish);
    await town.answerAll(town.staff.osen, first, () => 2);
    await town.close(first);
    town.api.clock.advance({ days: 180 });
    const second = await town.opened(wish);
    await town.answerAll(town.staff.osen, second, () => 4);
    const closed = await town.close(second);
    expect(closed.results?.development[0]?.points).toEqual([
      { surveyId: first.id, answered: 12, mean: 2 },
      { surveyId: second.id, answered: 12, mean: 4 },
    ]);
  });
});
