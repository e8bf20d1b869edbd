import { describe, expect, it } from '@jest/globals';
import { faultyField } from './typed-meeting.ts';

const typed = { day: '2026-12-01', from: '14:30', minutes: '60', place: 'Rena' };

describe('a meeting in a form', () => {
  it('is found faulty in its first field that cannot be sent', () => {
    expect(faultyField(typed)).toBeNull();
    expect(faultyField({ ...typed, day: '' })).toBe('day');
    expect(faultyField({ ...typed, day: '', from: '' })).toBe('day');
    expect(faultyField({ ...typed, from: '' })).toBe('from');
    for (const minutes of ['', 'en time', '1.5', '5']) expect(faultyField({ ...typed, minutes })).toBe('minutes');
    expect(faultyField({ ...typed, place: ' ' })).toBe('place');
  });
});
