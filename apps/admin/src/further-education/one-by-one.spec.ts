import { describe, expect, it } from '@jest/globals';
import { oneByOne } from './one-by-one.ts';

const people = ['Vilja', 'Samira', 'Liv'].map((name) => ({ person: { name } }));

describe('many answered one by one', () => {
  it('are all tried, and who did not go through is named with why', async () => {
    const tried: string[] = [];
    const told = await oneByOne(
      people,
      ({ person: { name } }) => {
        tried.push(name);
        if (name === 'Samira') return Promise.reject(new Error('Somebody else has decided.'));
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a library may throw
        return name === 'Liv' ? Promise.reject('?') : Promise.resolve();
      },
      'It was not saved.',
    );
    expect(tried).toEqual(['Vilja', 'Samira', 'Liv']);
    expect(told).toEqual({
      done: 1,
      failed: [
        { name: 'Samira', why: 'Somebody else has decided.' },
        { name: 'Liv', why: 'It was not saved.' },
      ],
    });
  });
});
