import { describe, expect, it } from '@jest/globals';
import { refuseDelegation, type DelegationFacts, type DelegationWish } from './delegation.ts';

const facts: DelegationFacts = { delegatorId: 'torbjorn', today: '2026-11-23', employed: true, others: [] };
const wish: DelegationWish = { delegateId: 'leila', fromDay: '2026-11-23', toDay: '2026-11-27' };

describe('a leader’s deputy', () => {
  it('may begin today and be for one day', () => {
    expect(refuseDelegation(wish, facts)).toBeNull();
    expect(refuseDelegation({ ...wish, toDay: '2026-11-23' }, facts)).toBeNull();
  });

  it.each<[string, Partial<DelegationWish>, Partial<DelegationFacts>]>([
    ['DELEGATION_TO_SELF', { delegateId: 'torbjorn' }, {}],
    ['DEPUTY_NOT_EMPLOYED', {}, { employed: false }],
    ['DELEGATION_PERIOD_WRONG', { toDay: '2026-11-22' }, {}],
    ['DELEGATION_PERIOD_WRONG', { toDay: '2027-11-25' }, {}],
    ['DELEGATION_PERIOD_WRONG', { toDay: 'i morgen' }, {}],
    ['DELEGATION_PAST', { fromDay: '2026-11-22' }, {}],
    ['TEXT_TOO_LONG', { reason: 'x'.repeat(501) }, {}],
    ['DELEGATION_OVERLAP', {}, { others: [{ fromDay: '2026-11-27', toDay: '2026-12-24' }] }],
  ])('is refused with %s', (code, wrong, known) => {
    expect(refuseDelegation({ ...wish, ...wrong }, { ...facts, ...known })?.refuse).toBe(code);
  });

  it('may follow the day after another', () => {
    expect(refuseDelegation(wish, { ...facts, others: [{ fromDay: '2026-11-28', toDay: '2026-12-24' }] })).toBeNull();
  });
});
