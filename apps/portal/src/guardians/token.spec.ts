import { describe, expect, it } from '@jest/globals';
import { readToken } from './token.ts';

describe('the token of a link', () => {
  it('is what stands after the #', () => {
    const token = 'a-B_9'.repeat(9).slice(0, 43);
    expect(readToken(`#${token}`)).toBe(token);
    expect(readToken(token)).toBe(token);
  });

  it.each(['', '#', '#name', `#${'a'.repeat(42)}`, `#${'a'.repeat(44)}`, `#${'å'.repeat(43)}`])('is not %j', (hash) => {
    expect(readToken(hash)).toBeNull();
  });
});
