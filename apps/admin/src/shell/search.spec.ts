import { describe, expect, it } from '@jest/globals';
import { indicatorSearch } from '../indicators/search.ts';
import { oneOf, shortText } from './search.ts';

describe('what stands in an address', () => {
  it('counts only when it is one of those known', () => {
    expect(oneOf(['SENT', 'FAILED'], 'FAILED')).toBe('FAILED');
    expect(oneOf(['SENT', 'FAILED'], 'failed')).toBeUndefined();
    expect(oneOf(['SENT', 'FAILED'], { a: 1 })).toBeUndefined();
  });

  it('is a text of bounded length, also when it looks like a number', () => {
    expect(shortText(12)).toBe('12');
    expect(shortText('')).toBeUndefined();
    expect(shortText('x'.repeat(500))).toHaveLength(100);
    expect(shortText(['a'])).toBeUndefined();
  });

  it('leaves out school years and days that do not exist', () => {
    expect(indicatorSearch({ fra: '2020/21', til: '2021/23', per: '2026-02-30' })).toEqual({
      fra: '2020/21',
      til: undefined,
      per: undefined,
    });
  });
});
