import { describe, expect, it } from '@jest/globals';
import { refuseTemplate, refuseWheelDay, type WheelTemplateWish } from './template.ts';

const wish: WheelTemplateWish = {
  nameNb: 'Frist for å søke',
  nameNn: 'Frist for å søkje',
  nameEn: 'Deadline',
  source: 'CALENDAR',
  monthDay: '03-01',
  ownerRole: 'SECTOR_LEADER',
  ownerId: null,
  remindDays: 7,
  escalateDays: 2,
  screen: '/videreutdanning',
};

describe('what comes again each year', () => {
  it('has a name, a day, one owner, days and a screen', () => {
    expect(refuseTemplate(wish)).toBeNull();
    expect(refuseTemplate({ ...wish, source: 'ROUND_UNIT', monthDay: null })).toBeNull();
    const wrong: [Partial<WheelTemplateWish>, string][] = [
      [{ nameNn: 'x' }, 'TEXT_TOO_SHORT'],
      [{ nameEn: 'x'.repeat(121) }, 'TEXT_TOO_LONG'],
      [{ monthDay: '02-29' }, 'MONTH_DAY_WRONG'],
      [{ monthDay: null }, 'MONTH_DAY_WRONG'],
      [{ source: 'ROUND_OWNER' }, 'MONTH_DAY_WRONG'],
      [{ ownerRole: null }, 'OWNER_MISSING'],
      [{ ownerId: 'vilja' }, 'OWNER_MISSING'],
      [{ remindDays: -1 }, 'NUMBER_OUT_OF_RANGE'],
      [{ escalateDays: 0 }, 'NUMBER_OUT_OF_RANGE'],
      [{ screen: '/et/annet/sted' }, 'SCREEN_UNKNOWN'],
    ];
    for (const [more, code] of wrong) expect(refuseTemplate({ ...wish, ...more })?.refuse).toBe(code);
  });

  it('can have another day in one year, of that year, and never one that belongs to a round', () => {
    expect(refuseWheelDay('CALENDAR', 2020, '2020-03-22')).toBeNull();
    expect(refuseWheelDay('CALENDAR', 2020, '2021-03-22')?.refuse).toBe('DAYS_WRONG');
    expect(refuseWheelDay('CALENDAR', 2020, '2020-02-30')?.refuse).toBe('DAYS_WRONG');
    expect(refuseWheelDay('ROUND_OWNER', 2020, '2020-03-22')?.refuse).toBe('DAY_OF_ROUND');
  });
});
