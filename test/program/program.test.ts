import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson } from '../given/organisation.ts';
import { givenPresence, givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import {
  element,
  EXEMPT,
  givenProgramWorld,
  LIFT,
  MINE,
  PEOPLE,
  programInput,
  UNITS,
  WRITE,
  type Card,
  type ProgramWorld,
} from './program-world.ts';

interface Counted {
  readonly card: {
    readonly total: Count;
    readonly units: readonly (Count & { readonly unit: { readonly id: string } })[];
  };
}
interface Count {
  readonly people: number;
  readonly exempt: number;
  readonly completed: number;
  readonly late: number;
}

describe('a programme in three strands', () => {
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
    taken = await givenRun(api.sql, given.school, { startsAt: '2026-09-07T08:00:00Z', state: 'COMPLETED' });
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
  const counts = async (by = given.chief, id = ''): Promise<Counted['card']> =>
    (await api.ask<Counted>(by.id, UNITS, { id })).data.card;

  it('shows a new employee the card on the first day, and counts nobody who has left', async () => {
    const { id } = await published();
    const today = (await api.sql.query<{ day: string }>(`SELECT '2026-11-23'::date::text AS day`)).rows[0]?.day;
    const fresh = await givenPerson(api.sql, 'Ny', given.school);
    await api.sql.query('UPDATE employment SET valid_from = $2 WHERE person_id = $1', [fresh.id, today]);
    expect(await given.mine(fresh)).toMatchObject([
      { state: 'ASSIGNED', late: true, elements: [{}, { next: false }, {}, {}] },
    ]);
    const before = await counts(given.chief, id);
    await api.sql.query(
      `UPDATE employment SET valid_from = '2026-08-01', valid_to = '2026-11-22' WHERE person_id = $1`,
      [fresh.id],
    );
    expect(await given.mine(fresh)).toEqual([]);
    expect((await counts(given.chief, id)).total.people).toBe(before.total.people - 1);
    // From the day after the last: on the last day itself they are counted.
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-23' WHERE person_id = $1`, [fresh.id]);
    expect((await counts(given.chief, id)).total.people).toBe(before.total.people);
  });

  it('counts a completed course and held supervision, says what is next and late, and offers the open runs', async () => {
    await published();
    await givenEnrolment(api.sql, taken, given.teacher, { state: 'COMPLETED' });
    const series = await givenSeries(api.sql, given.aino, [given.teacher], {
      startsAt: '2026-10-05T11:00:00Z',
      minutes: 45,
    });
    await givenPresence(api.sql, series.sessionIds[0]!, [given.teacher]);
    await givenPresence(api.sql, series.sessionIds[1]!, [], [given.teacher]);
    const [card] = await given.mine(given.teacher);
    expect(card).toMatchObject({
      state: 'ACTIVE',
      late: true,
      strands: [
        { strand: 'FAGLIG_PAFYLL', wantedMinutes: 420, doneMinutes: 180 },
        { strand: 'VEILEDNING', wantedMinutes: 120, doneMinutes: 45 },
        { strand: 'EGET_ARBEID', wantedMinutes: 300, doneMinutes: 0 },
      ],
      elements: [
        { state: 'DONE', openRuns: [] },
        { state: 'LATE', next: true, openRuns: [{ id: open.id }] },
        { state: 'BEGUN', doneMinutes: 45, openRuns: [] },
        { state: 'OPEN' },
      ],
    });
  });

  it('counts nothing from before it began', async () => {
    await given.publish(
      programInput([given.school], {
        startsOn: '2026-11-01',
        elements: [element('Klassemiljø', { courseId: taken.courseId })],
      }),
    );
    await givenEnrolment(api.sql, taken, given.teacher, { state: 'COMPLETED' });
    expect(await given.mine(given.teacher)).toMatchObject([
      { state: 'ASSIGNED', elements: [{ state: 'OPEN', doneMinutes: 0 }] },
    ]);
  });

  it('is for the positions it names, in its units alone', async () => {
    await given.publish(programInput([given.school], { profileCodes: ['ASSISTENT'], elements: wish() }));
    expect(await given.mine(given.teacher)).toEqual([]);
    const stranger = await givenPerson(api.sql, 'Osen', given.osen);
    await given.publish(programInput([given.school], { profileCodes: ['LAERER'], elements: wish() }));
    expect(await given.mine(given.teacher)).toHaveLength(1);
    expect(await given.mine(stranger)).toEqual([]);
  });

  it('lets a leader let off the own people with a reason, never oneself, and take it back', async () => {
    const { id } = await published();
    const stranger = await givenPerson(api.sql, 'Osen', given.osen);
    const exempt = (person: { id: string }, more: object = {}, by = given.leader) =>
      given.say<Card>(by, EXEMPT, { id, person: person.id, reason: 'I permisjon til sommeren', ...more });
    expect(await exempt(given.leader)).toMatchObject({ code: 'OWN_CASE' });
    expect(await exempt(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await exempt(stranger, {}, given.chief)).toMatchObject({ code: 'NOT_IN_PROGRAM' });
    expect(await exempt(given.teacher, { reason: ' x ' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await exempt(given.teacher, { element: given.school.id })).toMatchObject({ code: 'NOT_FOUND' });
    const [card] = await given.mine(given.teacher);
    const late = card!.elements[1]!.element.id;
    const part = await exempt(given.teacher, { element: card!.elements[0]!.element.id });
    expect(part).toMatchObject({
      late: true,
      elements: [{ state: 'EXEMPT', exemption: { reason: 'I permisjon til sommeren' } }, {}, {}, {}],
    });
    expect(await exempt(given.teacher, { element: late })).toMatchObject({ late: false });
    const whole = await exempt(given.teacher);
    expect(whole).toMatchObject({ state: 'EXEMPT', exemption: { grantedBy: { id: given.leader.id } } });
    expect(await exempt(given.teacher)).toMatchObject({ code: 'EXEMPT_ALREADY' });
    expect((await counts(given.leader, id)).total).toMatchObject({ people: 1, exempt: 1 });
    const own = await api.ask<null>(given.teacher.id, LIFT, { id: whole.exemption!.id });
    expect(own.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await given.say(given.leader, LIFT, { id: whole.exemption!.id })).toMatchObject({
      state: 'ASSIGNED',
      exemption: null,
    });
    expect(await given.say(given.leader, LIFT, { id: whole.exemption!.id })).toMatchObject({ code: 'STALE_STATE' });
    expect(
      (await api.sql.query('SELECT count(*)::int AS n FROM audit_entry WHERE object_type = $1', ['PROGRAM_EXEMPTION']))
        .rows[0],
    ).toEqual({ n: 4 });
  });

  it('is read by leaders for their own units, and drafts only by those who write them', async () => {
    const { id } = await published();
    const [mineOnly, all] = [await counts(given.leader, id), await counts(given.chief, id)];
    expect(mineOnly).toMatchObject({ total: { people: 2, late: 2 }, units: [{ unit: { id: given.school.id } }] });
    expect(all.total.people).toBe(2);
    const people = await api.ask<{ people: { person: { id: string } }[] }>(given.leader.id, PEOPLE, {
      id,
      unit: given.school.id,
    });
    expect(people.data.people.map(({ person }) => person.id).sort()).toEqual(
      [given.leader.id, given.teacher.id].sort(),
    );
    const draft = await given.say(given.aino, WRITE, { input: programInput([given.osen]) });
    expect(await counts(given.leader, draft.id)).toBeNull();
    expect((await api.ask<null>(given.teacher.id, UNITS, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask<{ cards: unknown[] }>(given.aino.id, MINE)).data.cards).toEqual([]);
  });
});
