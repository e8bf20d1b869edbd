import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import {
  courseInput as input,
  CREATE,
  RETIRE,
  UPDATE,
  type Input,
  type WrittenCourse as Source,
} from '../given/written-courses.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';

describe('writing a course', () => {
  let api: TestApi;
  let school: GivenUnit;
  let [aino, sander, torbjorn] = [] as unknown as [GivenPerson, GivenPerson, GivenPerson];

  const ask = async (who: GivenPerson, query: string, variables: Input): Promise<Source> => {
    const answer = await api.ask<{ answer: Source & { refused?: string } }>(who.id, query, variables);
    if (answer.errors) throw new Error(answer.errors[0]?.extensions.code);
    const { refused, ...found } = answer.data.answer;
    return refused === undefined ? found : { ...found, code: refused };
  };
  const create = (change: Input = {}): Promise<Source> => ask(aino, CREATE, { input: input(change) });

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
  });
  afterAll(() => api.close());

  it('keeps what was written, and gives readers bokmål where nothing was, and says so', async () => {
    const made = await create();
    expect(made).toMatchObject({
      code: 'TRYGT-MILJO',
      version: 1,
      title: { nb: 'Trygt barnehagemiljø', nn: '', en: '' },
      goals: { nn: [] },
    });
    const run = await givenRun(api.sql, school);
    await api.sql.query('UPDATE course_run SET course_id = $1 WHERE id = $2', [made.id, run.id]);
    const query = `query ($id: ID!) { courseRun(id: $id) { course { title titleLocale text textLocale learningGoals
      richText { kind spans { text bold href } } } } }`;
    const answer = await api
      .http()
      .post('/graphql')
      .set('cookie', await api.cookie(sander.id))
      .send({ query, variables: { id: run.id } });
    const { course } = (answer.body as Answer<{ courseRun: { course: Input } }>).data.courseRun;
    expect(course).toMatchObject({ title: 'Trygt barnehagemiljø', titleLocale: 'nb', textLocale: 'nb' });
    expect(course['text']).toBe('Hva\n\nDu øver på rammeplanen.\n\n– lek\n– vern');
    expect(course['richText']).toEqual([
      { kind: 'HEADING', spans: [{ text: 'Hva', bold: false, href: null }] },
      {
        kind: 'PARAGRAPH',
        spans: [
          { text: 'Du ', bold: false, href: null },
          { text: 'øver', bold: true, href: null },
          { text: ' på ', bold: false, href: null },
          { text: 'rammeplanen', bold: false, href: 'https://www.udir.no/' },
          { text: '.', bold: false, href: null },
        ],
      },
      { kind: 'BULLET', spans: [{ text: 'lek', bold: false, href: null }] },
      { kind: 'BULLET', spans: [{ text: 'vern', bold: false, href: null }] },
    ]);
    await api.sql.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [sander.id]);
    const english = await api.ask<{ courseRun: { course: Input } }>(sander.id, query, { id: run.id });
    expect(english.data.courseRun.course).toMatchObject({
      titleLocale: 'nb',
      textLocale: 'nb',
      learningGoals: ['see the child'],
    });
    // Control: a course that is written in English says so.
    await ask(aino, UPDATE, {
      id: made.id,
      version: 1,
      input: input({ title: { nb: 'Trygt', en: 'Safe' }, text: { nb: 'a', en: 'b' } }),
    });
    const after = await api.ask<{ courseRun: { course: Input } }>(sander.id, query, { id: run.id });
    expect(after.data.courseRun.course).toMatchObject({
      title: 'Safe',
      text: 'b',
      titleLocale: 'en',
      textLocale: 'en',
    });
  });

  it('never stores over what another has written in the meantime', async () => {
    const made = await create({ code: 'SAMTIDIG' });
    const variables = { id: made.id, version: made.version, input: input({ code: 'SAMTIDIG', durationMinutes: 240 }) };
    const both = await Promise.all([ask(aino, UPDATE, variables), ask(aino, UPDATE, variables)]);
    expect(both.map(({ version, code }) => (code === 'STALE_STATE' ? code : version)).sort()).toEqual([
      2,
      'STALE_STATE',
    ]);
  });

  it('has a code of its own', async () => {
    await create({ code: 'EGEN-KODE' });
    expect((await create({ code: 'egen-kode' })).code).toBe('COURSE_CODE_TAKEN');
    const other = await create({ code: 'ANNEN-KODE' });
    const renamed = await ask(aino, UPDATE, { id: other.id, version: 1, input: input({ code: 'EGEN-KODE' }) });
    expect(renamed.code).toBe('COURSE_CODE_TAKEN');
    const twins = await Promise.all([create({ code: 'TVILLING' }), create({ code: 'TVILLING' })]);
    expect(twins.map(({ code }) => code).sort()).toEqual(['COURSE_CODE_TAKEN', 'TVILLING']);
  });

  it('can require others, never itself, not even when two authors add half each', async () => {
    const first = await create({ code: 'FORST' });
    const second = await create({ code: 'SA', prerequisiteIds: [first.id], meantFor: ['LAERER', 'BARNEHAGELAERER'] });
    expect(second).toMatchObject({ prerequisiteIds: [first.id], meantFor: ['BARNEHAGELAERER', 'LAERER'] });
    const around = await ask(aino, UPDATE, {
      id: first.id,
      version: 1,
      input: input({ code: 'FORST', prerequisiteIds: [second.id] }),
    });
    expect(around).toMatchObject({ code: 'PREREQUISITE_CYCLE', facts: [{ name: 'field', value: 'prerequisites' }] });
    const [left, right] = [await create({ code: 'VENSTRE' }), await create({ code: 'HOYRE' })];
    const halves = await Promise.all([
      ask(aino, UPDATE, { id: left.id, version: 1, input: input({ code: 'VENSTRE', prerequisiteIds: [right.id] }) }),
      ask(aino, UPDATE, { id: right.id, version: 1, input: input({ code: 'HOYRE', prerequisiteIds: [left.id] }) }),
    ]);
    expect(halves.filter(({ code }) => code === 'PREREQUISITE_CYCLE')).toHaveLength(1);
    // The database stands behind it.
    await expect(
      api.sql.query('INSERT INTO course_prerequisite VALUES ($1, $2)', [first.id, second.id]),
    ).rejects.toThrow(/would require itself/);
  });

  it('retires: no new run, old ones stay readable, and back again', async () => {
    const made = await create({ code: 'GAMMELT' });
    const run = await givenRun(api.sql, school);
    await api.sql.query('UPDATE course_run SET course_id = $1 WHERE id = $2', [made.id, run.id]);
    const retired = await ask(aino, RETIRE, { id: made.id, version: 1, retired: true });
    expect(retired.retiredAt).not.toBeNull();
    const columns = `course_id, host_unit_id, place, capacity, opens_at, closes_at, cancel_until, starts_at, ends_at, approval_policy, promotion,
      promotion_stops_at, state, created_at, updated_at`;
    const insert = `INSERT INTO course_run (${columns}) SELECT ${columns} FROM course_run WHERE id = $1`;
    await expect(api.sql.query(insert, [run.id])).rejects.toThrow(/is retired/);
    const read = await api.ask<{ courseRun: unknown }>(sander.id, 'query ($id: ID!) { courseRun(id: $id) { id } }', {
      id: run.id,
    });
    expect(read.data.courseRun).toEqual({ id: run.id });
    expect((await ask(aino, RETIRE, { id: made.id, version: 1, retired: false })).code).toBe('STALE_STATE');
    expect(await ask(aino, RETIRE, { id: made.id, version: 2, retired: false })).toMatchObject({
      retiredAt: null,
      version: 3,
    });
    await expect(api.sql.query(insert, [run.id])).resolves.toBeDefined(); // control
  });

  it('is for coordinators and sector leaders; unit leaders read, others see nothing there', async () => {
    const made = await create({ code: 'RETTER' });
    for (const who of [sander, torbjorn]) {
      await expect(ask(who, CREATE, { input: input({ code: 'NEI' }) })).rejects.toThrow('NOT_FOUND');
      await expect(ask(who, UPDATE, { id: made.id, version: 1, input: input() })).rejects.toThrow('NOT_FOUND');
      await expect(ask(who, RETIRE, { id: made.id, version: 1, retired: true })).rejects.toThrow('NOT_FOUND');
    }
    const list = '{ answer: courses(search: "RETT trygt") { total courses { code } } }';
    expect(await ask(torbjorn, list, {})).toEqual({ total: 1, courses: [{ code: 'RETTER' }] });
    await expect(ask(sander, list, {})).rejects.toThrow('NOT_FOUND');
  });

  it('leaves a trace of who wrote what', async () => {
    const made = await create({ code: 'SPOR' });
    const { rows } = await api.sql.query('SELECT action, actor_id, change FROM audit_entry WHERE object_id = $1', [
      made.id,
    ]);
    expect(rows).toEqual([{ action: 'COURSE_CREATED', actor_id: aino.id, change: { code: 'SPOR' } }]);
  });
});
