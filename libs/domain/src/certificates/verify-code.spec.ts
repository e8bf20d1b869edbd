import { describe, expect, it } from '@jest/globals';
import { certificateNumber, writtenNumber } from './number.ts';
import { verifyCodeFrom, writtenCode } from './verify-code.ts';

describe('the code of a certificate', () => {
  it('has 26 letters that hold all 128 bits', () => {
    expect(verifyCodeFrom(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(verifyCodeFrom(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
    const counting = Uint8Array.from({ length: 16 }, (_, index) => index);
    expect(verifyCodeFrom(counting)).toBe('00041061050R3GG28A1C60T3GF');
  });

  it('differs when any bit of the random bytes differs', () => {
    const codes = Array.from({ length: 128 }, (_, bit) => {
      const bytes = new Uint8Array(16);
      bytes[bit >> 3] = 1 << (bit & 7);
      return verifyCodeFrom(bytes);
    });
    expect(new Set(codes).size).toBe(128);
  });

  it('wants exactly 16 bytes', () => {
    expect(() => verifyCodeFrom(new Uint8Array(15))).toThrow(RangeError);
  });

  it('is understood as people type it from paper', () => {
    const code = '00041061050R3GG28A1C60T3GF';
    for (const typed of [code.toLowerCase(), ' 0004-1061-050r-3gg2-8a1c-60t3-gf ', 'ooo4lo6i05or3gg28aic60t3gf'])
      expect(writtenCode(typed)).toBe(code);
  });

  it('is not any other text', () => {
    for (const typed of ['', '0004', `${'0'.repeat(26)}0`, `${'0'.repeat(25)}U`, `${'0'.repeat(25)}%`])
      expect(writtenCode(typed)).toBeNull();
  });
});

describe('the number of a certificate', () => {
  it('counts on past six digits', () => {
    expect(certificateNumber('AK', '2026', 123)).toBe('AK-2026-000123');
    expect(certificateNumber('AK', '2026', 1_234_567)).toBe('AK-2026-1234567');
  });

  it('is understood in any case and with spaces', () => {
    expect(writtenNumber(' ak–2026-000123 ')).toBe('AK-2026-000123');
  });
});
