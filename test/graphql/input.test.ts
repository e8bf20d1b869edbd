import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../harness/api.ts';

describe('input of the wrong shape', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it.each([
    ['a variable of the wrong type', 'query ($n: PageSize!) { catalogue(first: $n) { total } }', { n: 'many' }],
    [
      'a page that is too large, as a variable',
      'query ($n: PageSize!) { catalogue(first: $n) { total } }',
      { n: 1000 },
    ],
    ['a page that is negative', 'query ($n: PageSize!) { catalogue(first: $n) { total } }', { n: -1 }],
    ['a variable that is missing', 'query ($n: PageSize!) { catalogue(first: $n) { total } }', {}],
    [
      'a value that is no course type',
      'query ($t: [CourseType!]) { catalogue(types: $t) { total } }',
      { t: ['NONSENSE'] },
    ],
  ])('is answered as the asker’s, not as our fault: %s', async (_what, query, variables) => {
    const { errors } = await api.ask<null>(null, query, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is left alone when it is right', async () => {
    expect(
      (await api.ask<{ catalogue: { total: number } }>(null, '{ catalogue(first: 100) { total } }')).data.catalogue
        .total,
    ).toBe(0);
  });
});
