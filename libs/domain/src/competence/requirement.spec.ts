import { describe, expect, it } from '@jest/globals';
import { refuseRequirement, type RequirementWish } from './requirement.ts';

const wish: RequirementWish = {
  profileCode: 'LAERER',
  unitId: 'rena',
  minLevel: null,
  minCredits: null,
  effectiveFrom: '2026-08-01',
};
const leader = { leadsUnit: true, sectorLeader: false };
const chief = { leadsUnit: true, sectorLeader: true };

describe('what may be asked for', () => {
  it('is of the own unit for its leader, and of a position everywhere for the sector leader alone', () => {
    expect(refuseRequirement(wish, leader)).toBeNull();
    expect(refuseRequirement({ ...wish, profileCode: null }, leader)).toBeNull();
    expect(refuseRequirement({ ...wish, unitId: null }, leader)?.refuse).toBe('UNIT_UNKNOWN');
    expect(refuseRequirement({ ...wish, unitId: null }, chief)).toBeNull();
    expect(refuseRequirement(wish, { leadsUnit: false, sectorLeader: true })?.refuse).toBe('UNIT_UNKNOWN');
  });

  it('is of somebody, with a level, credits and a day that can be', () => {
    expect(refuseRequirement({ ...wish, profileCode: null, unitId: null }, chief)?.refuse).toBe(
      'REQUIREMENT_WITHOUT_TARGET',
    );
    expect(refuseRequirement({ ...wish, minLevel: 5 }, leader)?.refuse).toBe('LEVEL_OUT_OF_RANGE');
    expect(refuseRequirement({ ...wish, minCredits: 0 }, leader)?.refuse).toBe('CREDITS_OUT_OF_RANGE');
    expect(refuseRequirement({ ...wish, effectiveFrom: '0026-08-01' }, leader)?.refuse).toBe('DAYS_WRONG');
  });
});
