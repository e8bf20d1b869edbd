import { afterEach, describe, expect, it } from '@jest/globals';
import { ask } from './ask.ts';
import { trusted } from './trusted.ts';

const CHANGE = trusted<{ done: boolean }, { id: string }>('Change', 'c'.repeat(64), true);
const LOOK = trusted<{ done: boolean }, { id: string }>('Look', 'd'.repeat(64), false);
const real = globalThis.fetch;

/** A line to the API that answers as the turn says; keeps the keys it was sent. */
function line(...turns: ('answer' | 'cut')[]): (string | null)[] {
  const keys: (string | null)[] = [];
  globalThis.fetch = (_input, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    const turn = turns.shift() ?? 'answer';
    return turn === 'cut'
      ? Promise.reject(new TypeError('cut'))
      : Promise.resolve(Response.json({ data: { done: true } }));
  };
  return keys;
}

afterEach(() => {
  globalThis.fetch = real;
});

describe('a change', () => {
  it('is sent once for two presses of the button', async () => {
    const keys = line();
    const answers = await Promise.all([ask(CHANGE, { id: '1' }), ask(CHANGE, { id: '1' })]);
    expect(answers).toEqual([{ done: true }, { done: true }]);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is sent again with the same key when its answer was lost', async () => {
    const keys = line('cut', 'cut', 'answer');
    expect(await ask(CHANGE, { id: '1' })).toEqual({ done: true });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('is told to have failed when the line stays cut', async () => {
    line('cut', 'cut', 'cut');
    await expect(ask(CHANGE, { id: '1' })).rejects.toMatchObject({ code: 'NETWORK' });
  });

  it('has a new key the next time', async () => {
    const keys = line();
    await ask(CHANGE, { id: '1' });
    await ask(CHANGE, { id: '1' });
    expect(new Set(keys).size).toBe(2);
  });
});

it('a look has no key and is not repeated', async () => {
  const keys = line('cut');
  await expect(ask(LOOK, { id: '1' })).rejects.toMatchObject({ code: 'NETWORK' });
  expect(keys).toEqual([null]);
});
