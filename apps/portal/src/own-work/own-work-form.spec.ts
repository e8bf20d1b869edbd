import { describe, expect, it } from '@jest/globals';
import { hoursOf, minutesOf, newForm } from './own-work-form.ts';

describe('the form of own work', () => {
  it.each([
    ['1,5', 90],
    ['1.5', 90],
    [' 2 ', 120],
    ['1:30', 90],
    ['0,25', 15],
    ['', 0],
    ['en time', 0],
    ['1:75', 0],
  ])('reads %p as %i minutes', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));

  it('shows minutes as hours and reads them back', () => {
    expect(hoursOf(90)).toBe('1,5');
    for (const minutes of [15, 45, 60, 100, 125, 6000]) expect(minutesOf(hoursOf(minutes))).toBe(minutes);
  });

  it('starts with what still lacks hours', () => {
    const aim = (id: string, doneMinutes: number) => ({ id, title: id, minutes: 600, doneMinutes });
    expect(newForm([aim('full', 600), aim('open', 30)], '2026-11-26').elementId).toBe('open');
    expect(newForm([aim('full', 600)], '2026-11-26').elementId).toBe('full');
    expect(newForm([], '2026-11-26')).toMatchObject({ elementId: '', doneOn: '2026-11-26' });
  });
});
