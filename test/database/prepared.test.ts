import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PreparedClient } from '../../apps/api/src/platform/database/prepared-client.ts';
import { openDatabase, type TestDatabase } from '../harness/database.ts';

describe('a connection that keeps its plans', () => {
  let database: TestDatabase;
  let client: PreparedClient;
  const kept = async (): Promise<string[]> => {
    const { rows } = await client.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements');
    return rows.map((row) => row.statement);
  };

  beforeAll(async () => {
    database = await openDatabase();
    client = new PreparedClient({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE kept (id int, word text)');
    await client.query(`INSERT INTO kept VALUES (1, 'en'), (2, 'to')`);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('has a statement with values planned once, whatever the values are', async () => {
    const word = 'SELECT word FROM kept WHERE id = $1';
    expect((await client.query(word, [1])).rows).toEqual([{ word: 'en' }]);
    expect((await client.query(word, [2])).rows).toEqual([{ word: 'to' }]);
    expect(await kept()).toEqual([word]);
  });

  it('leaves statements without values alone', async () => {
    await client.query('SELECT 7');
    await client.query('SELECT 8', []);
    expect(await kept()).not.toContain('SELECT 8');
  });

  it('goes on when a migration adds a column, as long as statements name their columns', async () => {
    const named = 'SELECT id, word FROM kept WHERE id = $1';
    const all = 'SELECT * FROM kept WHERE id = $1';
    await client.query(named, [1]);
    await client.query(all, [1]);
    await client.query('ALTER TABLE kept ADD COLUMN more text');
    expect((await client.query(named, [1])).rows).toEqual([{ id: 1, word: 'en' }]);
    // The control: this is why no statement of ours may end in a star.
    await expect(client.query(all, [1])).rejects.toThrow('cached plan must not change result type');
  });
});
