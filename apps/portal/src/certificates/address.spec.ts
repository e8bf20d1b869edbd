import { describe, expect, it } from '@jest/globals';
import { readAddress, readCode, readNumber, writeAddress } from './address.ts';

const code = 'K7QX9M2PABCDEFGHJKMNPQRSTV';
const address = { number: 'AK-2026-000123', code };

describe('the address of a certificate', () => {
  it('is number and code, and comes back the same', () => {
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('may be pasted whole, typed small or with the dashes of a word processor', () => {
    expect(readAddress(`https://kompetanse.example/v/AK-2026-000123-${code}`)).toEqual(address);
    expect(readAddress(` ak–2026–000123-${code.toLowerCase()} `)).toEqual(address);
  });

  it.each(['', 'AK-2026', 'AK-2026-000123', 'AK-2026-000123-', '../../etc', `${code}-AK-2026-1`])(
    'is not found in %p',
    (text) => expect(readAddress(text)).toBeNull(),
  );

  it('takes a code in groups, and letters that look like digits', () => {
    expect(readCode('K7QX 9M2P ABCD EFGH JKMN PQRS TV')).toBe(code);
    expect(readCode('OOOOOOOOOOOOOOOOOOOOOOOOOI')).toBe(`${'0'.repeat(25)}1`);
    expect(readCode('K7QX9M2P')).toBeNull();
  });

  it('takes a number alone', () => {
    expect(readNumber('ak-2026-000123')).toBe('AK-2026-000123');
    expect(readNumber('2026-000123')).toBeNull();
  });
});
