import { describe, expect, it } from '@jest/globals';
import { asInput, emptyForm, inCredits } from './competence-form.ts';

const whole = { ...emptyForm, competenceId: 'c', obtainedOn: '2026-05-04', note: 'Kurs' };

describe('the form of one’s own competence', () => {
  it('sends what was typed, and nothing for what was left open', () => {
    expect(asInput(whole, false)).toEqual({
      competenceId: 'c',
      obtainedOn: '2026-05-04',
      expiresOn: null,
      level: null,
      credits: null,
      note: 'Kurs',
    });
    expect(asInput({ ...whole, level: '3', expiresOn: '2028-05-04' }, false)).toMatchObject({
      level: 3,
      expiresOn: '2028-05-04',
    });
  });

  it('reads credits with a comma, and only where they count', () => {
    expect(asInput({ ...whole, credits: '7,5' }, true).credits).toBe(7.5);
    expect(asInput({ ...whole, credits: 'mange' }, true).credits).toBe(0);
    expect(asInput({ ...whole, credits: '30' }, false).credits).toBeNull();
  });

  it('asks for credits of what is counted in them', () => {
    const choices = [
      { id: 'a', name: 'Veiledning', kind: 'CREDITS' as const, validityMonths: null },
      { id: 'b', name: 'Førstehjelp', kind: 'COURSE' as const, validityMonths: 24 },
    ];
    expect(inCredits(choices, 'a')).toBe(true);
    expect(inCredits(choices, 'b')).toBe(false);
    expect(inCredits(choices, '')).toBe(false);
  });
});
