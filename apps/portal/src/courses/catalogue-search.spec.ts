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
    });
  });
});
