import { describe, expect, it } from '@jest/globals';
import { parseSearch, stringifySearch } from '../shell/search.ts';
import { catalogueFilter, filtersUsed, readCatalogueSearch } from './catalogue-search.ts';

const read = (address: string): ReturnType<typeof readCatalogueSearch> => readCatalogueSearch(parseSearch(address));

describe('the filters of the catalogue in the address', () => {
  it('can be shared: what is written can be read back', () => {
    const address = '?sok=trygg+h%C3%A5nd&type=cosp&type=tema&for=ansatte&ledige=ja';
    expect(read(address)).toEqual({ sok: 'trygg hånd', type: ['cosp', 'tema'], for: 'ansatte', ledige: 'ja' });
    expect(stringifySearch({ ...read(address) })).toBe(address);
    expect(filtersUsed(read(address))).toBe(4);
  });

  it('reads one type as well as several', () => {
    expect(read('?type=mitt-valg')).toEqual({ type: ['mitt-valg'] });
  });

  it('leaves out what nobody knows', () => {
    expect(read('?type=ukjent&for=alle&ledige=nei&sok=&x=1')).toEqual({});
    expect(stringifySearch({ type: [], sok: '', for: undefined })).toBe('');
  });

  it('keeps a search that looks like a number as the words it is', () => {
    expect(read('?sok=2026')).toEqual({ sok: '2026' });
  });

  it('asks the API for all kinds of COS-P at once', () => {
    expect(catalogueFilter(read('?type=cosp&for=foresatte&sok=%20base%20'))).toEqual({
      search: 'base',
      types: ['COSP_STAFF', 'COSP_GUARDIAN', 'COSP_FACILITATOR'],
      audience: 'GUARDIAN',
      onlyFreeSeats: null,
      onlyForMe: null,
      unit: null,
      from: null,
      to: null,
    });
  });

  it('keeps days, host, what fits and the month of the calendar', () => {
    const unit = '0b6c3e7e-7c0a-4d6b-9a55-1f6f0e6e9a11';
    const address = `?passer=ja&enhet=${unit}&fra=2026-12-01&til=2026-12-31&vis=kalender&maned=2026-12`;
    expect(stringifySearch({ ...read(address) })).toBe(address);
    expect(filtersUsed(read(address))).toBe(4);
    expect(catalogueFilter(read(address))).toMatchObject({
      onlyForMe: true,
      unit,
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it.each([
    '?fra=2026-02-30',
    '?til=i-morgen',
    '?maned=2026-13',
    '?enhet=rena',
    '?vis=tabell',
    '?passer=nei',
    '?fra=0001-01-01',
  ])('leaves out %s', (address) => {
    expect(stringifySearch({ ...read(address) })).toBe('');
  });
});
