import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type LocalDate } from '../calendar/oslo.ts';
import {
  endAfter,
  endAfterAll,
  renewalRules,
  renewalState,
  renewalWindow,
  type Grant,
  type Validity,
} from './validity.ts';

const completion: Validity = { rule: 'COMPLETION_DATE', months: 24, windowDays: 90, graceDays: 0, fixedDay: null };
const expiry: Validity = { ...completion, rule: 'EXPIRY_DATE' };
const fixed: Validity = { ...completion, rule: 'FIXED_DATE', fixedDay: '12-31' };
const full = (on: LocalDate): Grant => ({ on, shorter: false, toldEnd: null });
const shorter = (on: LocalDate): Grant => ({ on, shorter: true, toldEnd: null });

describe('months', () => {
  it('end on the last day of a month that is too short, and know leap years', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2028-02-29', 48)).toBe('2032-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  });
});

describe('the window', () => {
  it('opens before the end, closes with it, and the day after it has lapsed', () => {
    const window = renewalWindow(expiry, '2028-03-31');
    expect(window).toEqual({ opensOn: '2028-01-01', expiresOn: '2028-03-31', closesOn: '2028-03-31' });
    expect(renewalState(window, '2027-12-31')).toBe('VALID');
    expect(renewalState(window, '2028-01-01')).toBe('WINDOW_OPEN');
    expect(renewalState(window, '2028-03-31')).toBe('WINDOW_OPEN');
    expect(renewalState(window, '2028-04-01')).toBe('LAPSED');
  });

  it('closes later with days of grace', () => {
    const window = renewalWindow({ ...expiry, graceDays: 14 }, '2028-03-31');
    expect(renewalState(window, '2028-04-14')).toBe('WINDOW_OPEN');
    expect(renewalState(window, '2028-04-15')).toBe('LAPSED');
  });
});

describe('the end after a renewal', () => {
  const end = '2028-03-31';

  it('is counted from the day of completion', () => {
    expect(endAfter(completion, shorter('2028-02-01'), end)).toBe('2030-02-01');
    expect(endAfter(completion, full('2027-06-01'), end)).toBe('2029-06-01');
  });

  it('is counted from the end until then, so that nobody loses time by being early', () => {
    for (const on of ['2028-01-01', '2028-02-15', end]) {
      expect(endAfter(expiry, shorter(on), end)).toBe('2030-03-31');
      expect(endAfter(expiry, full(on), end)).toBe('2030-03-31');
    }
  });

  it('is not moved before the window opens', () => {
    expect(endAfter(expiry, shorter('2027-12-31'), end)).toBeNull();
    expect(endAfter(expiry, full('2027-12-31'), end)).toBe(end);
    expect(endAfter(fixed, shorter('2027-09-01'), '2028-12-31')).toBeNull();
  });

  it('is the fixed day that gives everybody their months', () => {
    expect(endAfter(fixed, full('2026-03-15'), null)).toBe('2028-12-31');
    expect(endAfter(fixed, full('2026-12-31'), null)).toBe('2028-12-31');
    expect(endAfter(fixed, full('2026-01-01'), null)).toBe('2028-12-31');
    expect(endAfter(fixed, shorter('2028-11-01'), '2028-12-31')).toBe('2030-12-31');
  });

  it('needs the whole course once it has lapsed', () => {
    for (const validity of [completion, expiry, fixed]) {
      expect(endAfter(validity, shorter('2028-04-01'), end)).toBeNull();
      expect(endAfter(validity, shorter('2028-04-01'), null)).toBeNull();
    }
    expect(endAfter(expiry, full('2028-04-01'), end)).toBe('2030-04-01');
    expect(endAfter({ ...expiry, graceDays: 1 }, shorter('2028-04-01'), end)).toBe('2030-03-31');
  });

  it('is what was told, when a day was', () => {
    expect(endAfter(expiry, { ...full('2026-01-01'), toldEnd: '2026-06-30' }, null)).toBe('2026-06-30');
    expect(endAfter(expiry, { ...full('2028-02-01'), toldEnd: '2028-02-28' }, end)).toBe(end);
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
const validity: fc.Arbitrary<Validity> = fc
  .record({
    rule: fc.constantFrom(...renewalRules),
    months: fc.integer({ min: 1, max: 60 }),
    windowDays: fc.integer({ min: 1, max: 400 }),
    graceDays: fc.constantFrom(0, 0, 14, 60),
    fixedDay: fc.constantFrom('12-31', '06-30', '02-28', '01-01'),
  })
  .map((wish) => ({ ...wish, fixedDay: wish.rule === 'FIXED_DATE' ? wish.fixedDay : null }));
const grant: fc.Arbitrary<Grant> = fc.record({
  on: day,
  shorter: fc.boolean(),
  toldEnd: fc.constant(null),
});

describe('any renewal', () => {
  it('never makes it shorter than it was', () => {
    fc.assert(
      fc.property(validity, grant, day, (rules, got, former) => {
        const after = endAfter(rules, got, former);
        const held = renewalState(renewalWindow(rules, former), got.on) !== 'LAPSED';
        return after === null || !held || after >= former;
      }),
    );
  });

  it('inside the window, by the end or the fixed day, gives at least the months from the former end', () => {
    fc.assert(
      fc.property(validity, fc.boolean(), day, fc.nat(400), (rules, short, former, back) => {
        fc.pre(rules.rule !== 'COMPLETION_DATE' && back <= rules.windowDays);
        const after = endAfter(rules, { on: addDays(former, -back), shorter: short, toldEnd: null }, former);
        return after !== null && after >= addMonths(former, rules.months);
      }),
    );
  });

  it('by the shorter course alone gives nothing', () => {
    fc.assert(
      fc.property(
        validity,
        fc.array(grant),
        (rules, grants) =>
          endAfterAll(
            rules,
            grants.map((one) => ({ ...one, shorter: true })),
          ) === null,
      ),
    );
  });

  it('after the window needs the whole course', () => {
    fc.assert(
      fc.property(validity, day, fc.integer({ min: 1, max: 500 }), (rules, former, days) => {
        const on = addDays(renewalWindow(rules, former).closesOn, days);
        return endAfter(rules, shorter(on), former) === null && endAfter(rules, full(on), former) !== null;
      }),
    );
  });

  it('is folded by day, in whatever order they were told', () => {
    fc.assert(
      fc.property(validity, fc.uniqueArray(grant, { selector: ({ on }) => on }), (rules, grants) => {
        return endAfterAll(rules, grants) === endAfterAll(rules, grants.toReversed());
      }),
    );
  });
});
