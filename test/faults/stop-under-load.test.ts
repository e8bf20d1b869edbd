import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, type TestDatabase } from '../harness/database.ts';
import { startProduct } from '../harness/product.ts';

describe('SIGTERM while people use the product', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.drop());

  it('answers every request it has taken, then ends with code 0', async () => {
    const product = await startProduct({ DATABASE_URL: database.url });
    const statuses: (number | 'refused')[] = [];
    let asking = true;
    const person = async (): Promise<void> => {
      while (asking) {
        const body = JSON.stringify({
          query: '{ catalogue(first: 50) { total runs { id seatsLeft course { title } sessions { startsAt } } } }',
        });
        const status = await fetch(`${product.baseUrl}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }).then(
          async (response) => {
            await response.text();
            return response.status;
          },
          () => 'refused' as const,
        );
        statuses.push(status);
        if (status === 'refused') return;
      }
    };
    const people = Promise.all(Array.from({ length: 20 }, person));
    await new Promise((wake) => setTimeout(wake, 1_000));
    const code = await product.stop('SIGTERM');
    asking = false;
    await people;
    expect(code).toBe(0);
    expect(statuses.length).toBeGreaterThan(50);
    expect(statuses.filter((status) => status !== 200 && status !== 'refused')).toEqual([]);
  }, 60_000);
});
