import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { courseInput as input, CREATE, type Input, type WrittenCourse as Source } from '../given/written-courses.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('a course written wrongly', () => {
  let api: TestApi;
  let school: GivenUnit;
  let aino: GivenPerson;

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
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  afterAll(() => api.close());

  it.each<[string, string, Input]>([
    ['LINK_NOT_ALLOWED', 'text.nb', { text: { nb: '[gratis](javascript:alert(document.cookie))' } }],
    ['LINK_NOT_ALLOWED', 'text.en', { text: { nb: 'a', en: '[x](data:text/html;base64,PHNjcmlwdD4=)' } }],
    ['TEXT_TOO_LONG', 'text.nb', { text: { nb: 'x'.repeat(5001) } }],
    ['TEXT_TOO_SHORT', 'text.nb', { text: { nb: '\u0000\u202E \n' } }],
    ['RULE_WRONG', 'rule', { completionRule: { minPercent: 120 } }],
    ['DURATION_OUT_OF_RANGE', 'duration', { durationMinutes: 0 }],
    ['COURSE_CODE_WRONG', 'code', { code: '<b>' }],
    ['NOT_FOUND', 'measureRef', { measureRef: 'finnes-ikke' }],
    ['NOT_FOUND', 'meantFor', { meantFor: ['ASTRONAUT'] }],
    ['NOT_FOUND', 'prerequisites', { prerequisiteIds: ["' OR true --"] }],
  ])('is refused with %s at %s, and nothing is stored', async (code, field, change) => {
    const refused = await create({ code: 'UMULIG', ...change });
    expect(refused).toMatchObject({ code });
    expect(refused.facts).toContainEqual({ name: 'field', value: field });
    expect((await api.sql.query(`SELECT 1 FROM course WHERE code IN ('UMULIG', '<b>')`)).rows).toEqual([]);
  });

  it('keeps HTML as the letters it is written with', async () => {
    const html = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    const made = await create({ code: 'HTML', text: { nb: html } });
    expect(made.text['nb']).toBe(html);
  });
});
