import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptReports } from '../../apps/api/src/platform/database/kept-reports.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('a report that is kept', () => {
  let api: TestApi;
  let kept: KeptReports<number>;
  let computed = 0;
  let wait: Promise<void> = Promise.resolve();

  const count = async (): Promise<number> => {
    computed += 1;
    const mine = computed;
    await wait;
    return mine;
  };
  const raise = (): Promise<unknown> => api.sql.query('UPDATE program_version SET version = version + 1');

  beforeAll(async () => {
    api = await startApi();
    kept = new KeptReports(api.app.get(Database), 'program_version');
  });
  afterAll(() => api.close());

  it('is computed once for each question, and anew when the number has risen', async () => {
    expect(await kept.of('a', count)).toBe(1);
    expect(await kept.of('a', count)).toBe(1);
    expect(await kept.of('b', count)).toBe(2);
    await raise();
    expect(await kept.of('a', count)).toBe(3);
  });

  it('is computed once for all who ask at the same time, and an error is kept for nobody', async () => {
    await raise();
    const before = computed;
    const answers = await Promise.all(Array.from({ length: 20 }, () => kept.of('a', count)));
    expect(new Set(answers)).toEqual(new Set([before + 1]));
    await raise();
    await expect(kept.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.of('a', count)).toBe(before + 2);
  });

  it('that was begun before a change is not given to who asks after it', async () => {
    await raise();
    let done = (): void => undefined;
    wait = new Promise((resolve) => (done = resolve));
    const old = kept.of('a', count);
    await new Promise((tick) => setTimeout(tick, 100));
    await raise();
    const fresh = kept.of('a', count);
    await new Promise((tick) => setTimeout(tick, 100));
    done();
    const [first, second] = await Promise.all([old, fresh]);
    expect(second).toBe(first + 1);
    // The late one has not written over the newer.
    expect(await kept.of('a', count)).toBe(second);
  });
});
