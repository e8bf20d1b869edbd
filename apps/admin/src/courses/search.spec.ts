import { describe, expect, it } from '@jest/globals';
import { filtersIn, monthDays, runsQuestion, runsSearch } from './search.ts';

describe('the address of the list of runs', () => {
  it('asks for latest start first when it says nothing', () => {
    expect(runsQuestion(runsSearch({}))).toMatchObject({ sort: 'START', descending: true });
    expect(runsQuestion(runsSearch({ sorter: 'kurs' }))).toMatchObject({ sort: 'COURSE', descending: false });
  });

  it('lets nothing through that is not known or not a day', () => {
    const search = runsSearch({
      sorter: 'venter',
      tilstand: 'OPEN',
      fra: '2026-02-30',
      maned: '2026-13',
      visning: 'x',
    });
    expect(filtersIn(search)).toBe(0);
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
  });

  it('keeps what can be shared', () => {
    const search = runsSearch({ tilstand: 'DRAFT', fra: '2026-12-01', sok: 'rena', maned: '2026-12' });
    expect(filtersIn(search)).toBe(3);
    expect(runsQuestion(search).filter).toMatchObject({ states: ['DRAFT'], from: '2026-12-01', search: 'rena' });
  });

  it('knows how long a month is', () => {
    expect(monthDays('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(monthDays('2026-12')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  });
});
