import { describe, expect, it } from '@jest/globals';
import { createFormat } from './format.ts';

const nb = createFormat('nb');
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('days and moments in words', () => {
  it('says a meeting as people do', () => {
    expect(nb.meeting('2026-12-01T08:00:00Z', '2026-12-01T14:30:00Z')).toBe('tirsdag 1. desember kl. 09.00–15.30');
  });

  it('gives both days when a meeting passes midnight in Oslo', () => {
    expect(nb.meeting('2026-12-01T21:00:00Z', '2026-12-01T23:30:00Z')).toBe(
      'tirsdag 1. desember kl. 22.00 – onsdag 2. desember kl. 00.30',
    );
  });

  it('knows summer time: the same hour is two hours before in July and one in December', () => {
    expect(nb.time('2026-07-01T07:00:00Z')).toBe('09.00');
    expect(nb.time('2026-12-01T08:00:00Z')).toBe('09.00');
  });

  it('gives the day in Oslo, not in UTC', () => {
    expect(nb.dayOf('2026-12-31T23:30:00Z')).toBe('2027-01-01');
    expect(nb.dateTime('2026-12-31T23:30:00Z')).toBe('1. januar 2027 kl. 00.30');
  });

  it.each([
    ['2026-12-02', '2026-12-30', '2.–30. desember'],
    ['2026-11-28', '2026-12-03', '28. november–3. desember'],
    ['2026-12-28', '2027-01-04', '28. desember 2026–4. januar 2027'],
    ['2026-12-02', '2026-12-02', '2. desember'],
  ])('writes %s to %s as %s', (first, last, words) => expect(nb.dayRange(first, last)).toBe(words));

  it('refuses what is not a day', () => {
    expect(() => nb.date('2026-12-01T08:00:00Z')).toThrow(RangeError);
    expect(() => nb.date('2026-13-45')).toThrow(RangeError);
  });

  it('speaks nynorsk and British English', () => {
    const nn = createFormat('nn');
    const en = createFormat('en');
    expect(nn.shortDate('2026-12-01')).toBe('01.12.2026');
    expect(nn.meeting('2026-12-01T08:00:00Z', '2026-12-01T14:30:00Z')).toBe('tysdag 1. desember kl. 09.00–15.30');
    expect(en.meeting('2026-12-01T08:00:00Z', '2026-12-01T14:30:00Z')).toBe('Tuesday 1 December, 09:00–15:30');
    expect(en.dayRange('2026-12-02', '2026-12-30')).toBe('2–30 December');
    expect(nb.period('2026-12-02', '2026-12-30')).toBe('2.–30. desember 2026');
    expect(nb.period('2026-12-21', '2027-01-01')).toBe('21. desember 2026–1. januar 2027');
  });
});

describe('numbers in words', () => {
  it('has comma, thin groups and a share in percent', () => {
    expect(plain(nb.number(12345.5))).toBe('12 345,5');
    expect(plain(nb.percent(0.2289))).toBe('22,9 %');
    expect(plain(nb.change(31))).toBe('+31');
    expect(plain(nb.kroner(12500))).toBe('12 500 kr');
    expect(nb.hours(7.5)).toBe('7,5');
  });
});
