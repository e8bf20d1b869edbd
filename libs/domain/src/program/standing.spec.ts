import { describe, expect, it } from '@jest/globals';
import { standingOf, type ParticipationFacts } from './standing.ts';
import type { ProgramPart } from './strands.ts';

const part = (id: string, more: Partial<ProgramPart> = {}): ProgramPart => ({
  id,
  strand: 'FAGLIG_PAFYLL',
  kind: 'COURSE',
  required: true,
  minutes: 120,
  position: 1,
  dueOn: null,
  ...more,
});
const facts = (parts: readonly ProgramPart[], more: Partial<ParticipationFacts> = {}): ParticipationFacts => ({
  parts,
  chosen: { FAGLIG_PAFYLL: 0, VEILEDNING: 0, EGET_ARBEID: 0 },
  done: new Map(),
  supervised: 0,
  exempt: new Set(),
  exemptAll: false,
  today: '2026-11-23',
  ...more,
});
const strand = (found: ReturnType<typeof standingOf>, index: number): readonly number[] => {
  const one = found.strands[index];
  return [one?.doneMinutes ?? -1, one?.wantedMinutes ?? -1];
};

describe('how far somebody has come in a programme', () => {
  it('counts no element above its own minutes, so that much of one never hides too little of another', () => {
    const found = standingOf(facts([part('a'), part('b', { position: 2 })], { done: new Map([['a', 500]]) }));
    expect(strand(found, 0)).toEqual([120, 240]);
    expect(found).toMatchObject({ state: 'ACTIVE', nextId: 'b', late: false });
  });

  it('asks for as much of what can be chosen as the strand wants, and counts no more', () => {
    const parts = [part('a'), part('b', { required: false }), part('c', { required: false, position: 3 })];
    const chosen = { FAGLIG_PAFYLL: 120, VEILEDNING: 0, EGET_ARBEID: 0 };
    expect(
      strand(
        standingOf(
          facts(parts, {
            chosen,
            done: new Map([
              ['b', 120],
              ['c', 120],
            ]),
          }),
        ),
        0,
      ),
    ).toEqual([120, 240]);
    const done = standingOf(
      facts(parts, {
        chosen,
        done: new Map([
          ['a', 120],
          ['c', 120],
        ]),
      }),
    );
    expect(done).toMatchObject({ state: 'COMPLETED', nextId: null });
  });

  it('fills the elements of supervision in turn: the required first, the one due first before the next', () => {
    const meeting = (id: string, more: Partial<ProgramPart>): ProgramPart =>
      part(id, { strand: 'VEILEDNING', kind: 'SUPERVISION', ...more });
    const parts = [
      meeting('any', { required: false }),
      meeting('second', { position: 2, dueOn: '2027-06-20' }),
      meeting('first', { position: 3, dueOn: '2026-06-20' }),
    ];
    const found = standingOf(facts(parts, { supervised: 150 }));
    expect(found.parts.map((one) => [one.part.id, one.doneMinutes, one.state])).toEqual([
      ['any', 0, 'OPEN'],
      ['second', 30, 'BEGUN'],
      ['first', 120, 'DONE'],
    ]);
    expect(strand(found, 1)).toEqual([150, 240]);
  });

  it('is late only with what is required, and no more when one is let off', () => {
    const dueOn = '2026-11-22';
    const parts = [part('a', { dueOn }), part('b', { dueOn, required: false })];
    expect(standingOf(facts(parts))).toMatchObject({ state: 'ASSIGNED', late: true, nextId: 'a' });
    expect(standingOf(facts(parts, { today: dueOn })).late).toBe(false);
    expect(standingOf(facts(parts, { exempt: new Set(['a']) }))).toMatchObject({ late: false, state: 'COMPLETED' });
    const all = standingOf(facts(parts, { exemptAll: true }));
    expect(all).toMatchObject({ state: 'EXEMPT', late: false, nextId: null });
    expect(all.strands.every(({ wantedMinutes }) => wantedMinutes === 0)).toBe(true);
  });
});
