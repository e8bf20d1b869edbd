import { describe, expect, it } from '@jest/globals';
import { mayWriteOwnWork, ownWorkTransitions, refuseOwnWork, type OwnWorkState } from './own-work.ts';

const told = { title: 'Leste om PIS', doneOn: '2026-11-20', minutes: 90, reflection: 'Vi prøver dette i gruppen vår.' };
const today = '2026-11-26';

describe('own work', () => {
  it('is written down as it is told, and a draft may lack its reflection', () => {
    expect(refuseOwnWork(told, true, today)).toBeNull();
    expect(refuseOwnWork({ ...told, reflection: '' }, false, today)).toBeNull();
    expect(refuseOwnWork({ ...told, reflection: 'Nyttig.' }, true, today)).toMatchObject({
      refuse: 'REFLECTION_MISSING',
      facts: { field: 'reflection' },
    });
  });

  it.each([
    [{ title: 'ab' }, 'TEXT_TOO_SHORT', 'title'],
    [{ title: 'x'.repeat(201) }, 'TEXT_TOO_LONG', 'title'],
    [{ doneOn: '2026-11-27' }, 'OWN_WORK_DAY_WRONG', 'doneOn'],
    [{ doneOn: '2023-11-25' }, 'OWN_WORK_DAY_WRONG', 'doneOn'],
    [{ minutes: 4 }, 'OWN_WORK_TIME_WRONG', 'minutes'],
    [{ minutes: 6001 }, 'OWN_WORK_TIME_WRONG', 'minutes'],
    [{ minutes: 7.5 }, 'OWN_WORK_TIME_WRONG', 'minutes'],
    [{ reflection: 'x'.repeat(4001) }, 'TEXT_TOO_LONG', 'reflection'],
  ])('is refused beside its field: %p', (change, refuse, field) => {
    expect(refuseOwnWork({ ...told, ...change }, false, today)).toMatchObject({ refuse, facts: { field } });
  });

  it('stands when it is approved, and is private again when it came back', () => {
    const states = Object.keys(ownWorkTransitions) as OwnWorkState[];
    expect(states.filter(mayWriteOwnWork)).toEqual(['DRAFT', 'RETURNED']);
    expect(ownWorkTransitions.APPROVED).toEqual([]);
  });
});
