import { describe, expect, it } from '@jest/globals';
import {
  conversionChoices,
  refuseConversion,
  refuseOverYear,
  takeConversionStep,
  type ConversionWish,
} from './conversion.ts';

const wish: ConversionWish = {
  fromProfile: 'FAGARBEIDER',
  toProfile: 'MILJOTERAPEUT',
  positionTitle: '',
  targetYear: 2027,
  costNok: 100_000,
  overBudgetReason: null,
};
const chief = { sectorLeader: true, reason: '' };
const leader = { sectorLeader: false, reason: '' };

describe('a conversion of a position', () => {
  it('goes one step at a time, and the sector leader decides', () => {
    expect(takeConversionStep('DECIDE', 'PLANNED', chief)).toBe('DECIDED');
    expect(takeConversionStep('DECIDE', 'PLANNED', leader)).toEqual({ refuse: 'NOT_FOUND' });
    expect(takeConversionStep('FILL', 'DECIDED', leader)).toBe('FILLED');
    expect(takeConversionStep('VERIFY', 'FILLED', leader)).toBe('VERIFIED');
    expect(takeConversionStep('VERIFY', 'DECIDED', chief)).toEqual({ refuse: 'STALE_STATE' });
    expect(takeConversionStep('FILL', 'PLANNED', chief)).toEqual({ refuse: 'STALE_STATE' });
  });

  it('is opened again or dropped with a reason only', () => {
    expect(takeConversionStep('REOPEN', 'FILLED', leader)).toMatchObject({ refuse: 'REASON_MISSING' });
    expect(takeConversionStep('REOPEN', 'FILLED', { ...leader, reason: 'Sluttet i august' })).toBe('DECIDED');
    expect(takeConversionStep('DROP', 'PLANNED', { ...leader, reason: 'Ikke aktuelt' })).toBe('DROPPED');
    expect(takeConversionStep('DROP', 'DECIDED', { ...leader, reason: 'Ikke aktuelt' })).toEqual({
      refuse: 'NOT_FOUND',
    });
    expect(takeConversionStep('DROP', 'VERIFIED', { ...chief, reason: 'Ikke aktuelt' })).toEqual({
      refuse: 'STALE_STATE',
    });
    expect(conversionChoices('DECIDED', { sectorLeader: false })).toEqual(['FILL']);
    expect(conversionChoices('DECIDED', { sectorLeader: true })).toEqual(['FILL', 'DROP']);
    expect(conversionChoices('VERIFIED', { sectorLeader: true })).toEqual([]);
  });

  it('is from one position to another, in a year that can be, at a price that can be', () => {
    expect(refuseConversion(wish)).toBeNull();
    expect(refuseConversion({ ...wish, toProfile: 'FAGARBEIDER' })?.refuse).toBe('PROFILES_SAME');
    for (const targetYear of [1999, 2100, 2027.5])
      expect(refuseConversion({ ...wish, targetYear })?.refuse).toBe('YEAR_OUT_OF_RANGE');
    for (const costNok of [-1, 1.5, 10_000_001])
      expect(refuseConversion({ ...wish, costNok })?.refuse).toBe('COST_OUT_OF_RANGE');
  });

  it('needs a reason when the year does not reach', () => {
    expect(refuseOverYear(wish, { budgetNok: 100_000, spentNok: 0 })).toBeNull();
    expect(refuseOverYear(wish, { budgetNok: 100_000, spentNok: 1 })).toEqual({
      refuse: 'CONVERSIONS_OVER_BUDGET',
      facts: { field: 'overBudgetReason', over: 1, year: '2027' },
    });
    const reasoned = { ...wish, overBudgetReason: 'To går av samtidig' };
    expect(refuseOverYear(reasoned, { budgetNok: 0, spentNok: 0 })).toBeNull();
    expect(refuseOverYear({ ...wish, overBudgetReason: 'x' }, { budgetNok: 0, spentNok: 0 })).toMatchObject({
      refuse: 'REASON_MISSING',
      facts: { field: 'overBudgetReason' },
    });
  });
});
