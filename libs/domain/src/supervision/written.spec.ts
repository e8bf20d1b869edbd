import { describe, expect, it } from '@jest/globals';
import { AGENDA_MAX, NOTE_MAX, noteTransitions, refuseAgenda, refuseFinal, refuseNote } from './written.ts';

const draft = { state: 'DRAFT', version: 3 } as const;
const held = { state: 'HELD', text: 'Vi snakket om overganger.' } as const;

describe('a note of supervision', () => {
  it('is begun and written on by who has seen the last of it', () => {
    expect(refuseNote(null, null, held)).toBeNull();
    expect(refuseNote(draft, 3, held)).toBeNull();
    for (const version of [null, 2, 4]) expect(refuseNote(draft, version, held)).toEqual({ refuse: 'NOTE_CHANGED' });
    expect(refuseNote(null, 1, held)).toEqual({ refuse: 'NOTE_CHANGED' });
  });

  it('never changes once it is final, whatever the writer has seen', () => {
    for (const version of [null, 3, 4])
      expect(refuseNote({ ...draft, state: 'FINAL' }, version, held)).toEqual({ refuse: 'NOTE_FINAL' });
    expect(refuseFinal({ ...draft, state: 'FINAL' }, 3, held)).toEqual({ refuse: 'NOTE_FINAL' });
    expect(noteTransitions.FINAL).toEqual([]);
  });

  it('becomes final only when the meeting was held and something is written', () => {
    expect(refuseFinal(draft, 3, held)).toBeNull();
    expect(refuseFinal(draft, 2, held)).toEqual({ refuse: 'NOTE_CHANGED' });
    for (const state of ['SCHEDULED', 'MOVED', 'CANCELLED'] as const)
      expect(refuseFinal(draft, 3, { ...held, state })).toEqual({ refuse: 'NOTE_NOT_HELD' });
    expect(refuseFinal(draft, 3, { ...held, text: ' \n ' })).toMatchObject({ refuse: 'TEXT_TOO_SHORT' });
  });

  it('is not written of a meeting that was called off, nor without end', () => {
    expect(refuseNote(null, null, { ...held, state: 'CANCELLED' })).toEqual({ refuse: 'STALE_STATE' });
    expect(refuseNote(null, null, { ...held, text: 'x'.repeat(NOTE_MAX) })).toBeNull();
    expect(refuseNote(null, null, { ...held, text: 'x'.repeat(NOTE_MAX + 1) })).toMatchObject({
      facts: { max: NOTE_MAX },
    });
  });
});

describe('an agenda', () => {
  it('is open until the meeting is held or called off', () => {
    for (const state of ['SCHEDULED', 'MOVED'] as const)
      expect(refuseAgenda({ version: 1 }, 1, { state, text: 'Hva vi vil snakke om' })).toBeNull();
    for (const state of ['HELD', 'CANCELLED'] as const)
      expect(refuseAgenda(null, null, { state, text: 'For sent' })).toEqual({ refuse: 'STALE_STATE' });
  });

  it('tells who has not seen the last of it', () => {
    expect(refuseAgenda({ version: 2 }, 1, { state: 'SCHEDULED', text: 'a' })).toEqual({ refuse: 'NOTE_CHANGED' });
    const long = { state: 'SCHEDULED', text: 'x'.repeat(AGENDA_MAX + 1) } as const;
    expect(refuseAgenda(null, null, long)).toEqual({ refuse: 'TEXT_TOO_LONG', facts: { max: AGENDA_MAX } });
  });
});
