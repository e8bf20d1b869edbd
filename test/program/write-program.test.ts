import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { COPY, element, givenProgramWorld, MOVE, programInput, WRITE, type ProgramWorld } from './program-world.ts';

describe('who writes a programme', () => {
  let api: TestApi;
  let given: ProgramWorld;
  let taken: GivenRun;
  let open: GivenRun;

  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    await api.sql.query(
      'TRUNCATE program, program_element, program_for_unit, program_for_profile, program_exemption CASCADE',
    );
    given = await givenProgramWorld(api);
    taken = await givenRun(api.sql, given.school);
    open = await givenRun(api.sql, given.school);
  });
  afterAll(() => api.close());

  const wish = (): Record<string, unknown>[] => [
    element('Klassemiljø', { courseId: taken.courseId, dueOn: '2026-10-31' }),
    element('Mitt valg', { courseId: open.courseId, dueOn: '2026-11-01', minutes: 240 }),
    element('Veiledning', { strand: 'VEILEDNING', kind: 'SUPERVISION', minutes: 120 }),
    element('Prøv ut', { strand: 'EGET_ARBEID', kind: 'OWN_WORK', minutes: 300, dueOn: '2027-06-01' }),
  ];
  const published = () => given.publish(programInput([given.school], { elements: wish() }));

  it('is changed as a whole: elements come, go and change places, one who saves after another is told', async () => {
    const made = await published();
    const [first, second, third] = made.elements;
    const again = { id: made.id, version: made.version };
    const changed = await given.say(given.aino, WRITE, {
      ...again,
      input: programInput([given.school], {
        elements: [
          { ...wish()[2], id: third!.id },
          // The two courses change places with each other.
          { ...wish()[0], id: second!.id },
          { ...wish()[1], id: first!.id },
        ],
      }),
    });
    expect(changed.elements.map(({ id }) => id)).toEqual([third!.id, second!.id, first!.id]);
    expect(
      (await api.sql.query('SELECT count(*)::int AS n FROM program_element WHERE removed_at IS NOT NULL')).rows[0],
    ).toEqual({ n: 1 });
    expect(await given.say(given.chief, WRITE, { ...again, input: programInput([given.school]) })).toMatchObject({
      code: 'STALE_STATE',
    });
    const now = { id: made.id, version: changed.version };
    const wrong: [Record<string, unknown>, string][] = [
      [{ elements: [] }, 'ELEMENTS_MISSING'],
      [{ unitIds: [] }, 'AUDIENCE_MISSING'],
      [{ unitIds: ['tull'], elements: wish() }, 'UNIT_UNKNOWN'],
      [{ profileCodes: ['TULL'], elements: wish() }, 'PROFILE_UNKNOWN'],
      [{ elements: [element('Kurs', { courseId: given.school.id })] }, 'COURSE_UNKNOWN'],
      [{ elements: [element('Kurs', { courseId: open.courseId, dueOn: '2020-01-01' })] }, 'ELEMENT_DAY_WRONG'],
      [{ elements: [element('Kurs', { kind: 'SUPERVISION' })] }, 'ELEMENT_KIND_WRONG'],
      [{ elements: [wish()[0], wish()[0]] }, 'ELEMENT_COURSE_TWICE'],
      [{ endsOn: '2026-08-01' }, 'PROGRAM_DAYS_WRONG'],
      [{ chosen: [{ strand: 'VEILEDNING', minutes: 1 }] }, 'CHOSEN_OUT_OF_REACH'],
    ];
    const before = (await api.sql.query('SELECT * FROM program_element ORDER BY id')).rows;
    for (const [more, code] of wrong)
      expect(await given.say(given.chief, WRITE, { ...now, input: programInput([given.school], more) })).toMatchObject({
        code,
      });
    expect((await api.sql.query('SELECT * FROM program_element ORDER BY id')).rows).toEqual(before);
  });

  it('is published, closed and opened again by the sector leader, and copied once, a year later', async () => {
    const empty = await given.say(given.chief, WRITE, { input: programInput([given.school]) });
    const step = { id: empty.id, version: empty.version, to: 'PUBLISHED' };
    expect(await given.say(given.chief, MOVE, step)).toMatchObject({ code: 'ELEMENTS_MISSING' });
    expect((await api.ask<null>(given.aino.id, MOVE, step)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const made = await published();
    expect(await given.say(given.chief, MOVE, { id: made.id, version: made.version, to: 'DRAFT' })).toMatchObject({
      code: 'STALE_STATE',
    });
    const copies = await Promise.all([1, 2].map(() => given.say(given.chief, COPY, { id: made.id })));
    const copy = copies.find(({ code }) => code === undefined);
    expect(copies.find(({ code }) => code !== undefined)).toMatchObject({ code: 'PROGRAM_COPIED' });
    expect(copy).toMatchObject({
      title: 'Program 2027/28',
      state: 'DRAFT',
      startsOn: '2027-08-01',
      endsOn: '2030-07-31',
    });
    expect(copy?.elements.map(({ titleNb, dueOn }) => [titleNb, dueOn])).toEqual([
      ['Klassemiljø', '2027-10-31'],
      ['Mitt valg', '2027-11-01'],
      ['Veiledning', null],
      ['Prøv ut', '2028-06-01'],
    ]);
    expect(copy?.units).toEqual([{ id: given.school.id }]);
    const closed = await given.say(given.chief, MOVE, { id: made.id, version: made.version, to: 'CLOSED' });
    expect(closed).toMatchObject({ state: 'CLOSED' });
    expect(await given.mine(given.teacher)).toEqual([]);
    expect(await given.say(given.chief, MOVE, { id: made.id, version: closed.version, to: 'PUBLISHED' })).toMatchObject(
      { state: 'PUBLISHED' },
    );
  });
});
