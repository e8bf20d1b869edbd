import { describe, expect, it } from '@jest/globals';
import { isOpen, refuseScheme, refuseWish, tidyWish, type ApplicationWish } from './application.ts';

const wish: ApplicationWish = {
  institution: 'Høgskolen i Innlandet',
  study: 'Spesialpedagogikk',
  credits: 30,
  startsOn: '2027-08-16',
  endsOn: '2028-06-15',
  costNok: 12_000,
  schemeWish: 'SUBSTITUTE',
  secondSchemeWish: null,
  leavePercent: 20,
  terms: 2,
  motivation: 'Jeg vil bli bedre til å støtte barn som strever.',
};

describe('an application', () => {
  it('can be sent when it is whole', () => {
    expect(refuseWish(wish)).toBeNull();
    expect(refuseWish({ ...wish, credits: 0.1, costNok: 0 })).toBeNull();
    expect(refuseWish({ ...wish, credits: 120, costNok: 1_000_000, endsOn: '2037-08-16' })).toBeNull();
  });

  it.each<[string, Partial<ApplicationWish>, string]>([
    ['TEXT_TOO_SHORT', { study: 'x' }, 'study'],
    ['TEXT_TOO_SHORT', { motivation: 'for kort' }, 'motivation'],
    ['TEXT_TOO_LONG', { institution: 'x'.repeat(201) }, 'institution'],
    ['CREDITS_OUT_OF_RANGE', { credits: 0.04 }, 'credits'],
    ['CREDITS_OUT_OF_RANGE', { credits: 120.01 }, 'credits'],
    ['CREDITS_OUT_OF_RANGE', { credits: Number.NaN }, 'credits'],
    ['COST_OUT_OF_RANGE', { costNok: -1 }, 'costNok'],
    ['COST_OUT_OF_RANGE', { costNok: 1_000_001 }, 'costNok'],
    ['NUMBER_OUT_OF_RANGE', { leavePercent: -1 }, 'leavePercent'],
    ['NUMBER_OUT_OF_RANGE', { leavePercent: 101 }, 'leavePercent'],
    ['NUMBER_OUT_OF_RANGE', { terms: 0 }, 'terms'],
    ['NUMBER_OUT_OF_RANGE', { terms: 1.5 }, 'terms'],
    ['SCHEME_TWICE', { secondSchemeWish: 'SUBSTITUTE' }, 'secondSchemeWish'],
    ['DATES_WRONG', { endsOn: '2027-08-16' }, 'endsOn'],
    ['DATES_WRONG', { startsOn: '2027-02-30' }, 'endsOn'],
    ['DATES_WRONG', { startsOn: '0000-01-01' }, 'endsOn'],
    ['DATES_WRONG', { endsOn: '9999-12-31' }, 'endsOn'],
  ])('is refused with %s for %j', (refuse, part, field) => {
    expect(refuseWish({ ...wish, ...part })).toMatchObject({ refuse, facts: { field } });
  });

  it('may leave open what would do instead, and ask for no leave', () => {
    expect(refuseWish({ ...wish, secondSchemeWish: 'STIPEND', leavePercent: 0, terms: 20 })).toBeNull();
  });

  it('wishes for what the round gives', () => {
    expect(refuseScheme(wish, ['SUBSTITUTE'])).toBeNull();
    expect(refuseScheme(wish, ['STIPEND'])).toMatchObject({ facts: { field: 'schemeWish' } });
    expect(refuseScheme({ ...wish, secondSchemeWish: 'STIPEND' }, ['SUBSTITUTE'])).toMatchObject({
      refuse: 'SCHEME_NOT_IN_ROUND',
      facts: { field: 'secondSchemeWish' },
    });
  });

  it('is kept without what can not be seen', () => {
    const kept = tidyWish({
      ...wish,
      study: '  Spesial-\u0000 \t pedagogikk ',
      motivation: ' En\u0007\r\nto\t\nog tre ',
    });
    expect(kept.study).toBe('Spesial- pedagogikk');
    expect(kept.motivation).toBe('En\nto\nog tre');
  });

  it('is taken from the day the round opens to the day it closes', () => {
    const round = { opensOn: '2027-02-01', closesOn: '2027-03-01' };
    const days = ['2027-01-31', '2027-02-01', '2027-03-01', '2027-03-02'];
    expect(days.map((day) => isOpen(round, day))).toEqual([false, true, true, false]);
  });
});
