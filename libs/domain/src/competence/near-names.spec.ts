import { describe, expect, it } from '@jest/globals';
import { nearNames } from './near-names.ts';

describe('names near what was written', () => {
  const names = ['Førstehjelp for barn', 'Livredning i vann', 'Psykososialt arbeid, studiepoeng', 'Mitt valg'];

  it('are found through a slip of the pen, in either case, and from a part of the name', () => {
    expect(nearNames('forstehjelp for barn', names)).toEqual(['Førstehjelp for barn']);
    expect(nearNames('FØRSTEHJELP', names)).toEqual(['Førstehjelp for barn']);
    expect(nearNames('Livreding i vann', names)[0]).toBe('Livredning i vann');
  });

  it('are none when nothing is like it', () => {
    expect(nearNames('Sveising', names)).toEqual([]);
    expect(nearNames('', names)).toEqual([]);
  });
});
