import { describe, expect, it } from '@jest/globals';
import type { RunLineFragment } from '@kompetanse/contract/admin';
import { sortRuns } from './sort-runs.ts';

function run(id: string, changes: Partial<RunLineFragment>): RunLineFragment {
  return {
    id,
    place: 'Rena',
    state: 'PUBLISHED',
    startsAt: '2026-12-01T08:00:00.000Z',
    endsAt: '2026-12-01T10:00:00.000Z',
    closesAt: '2026-11-20T08:00:00.000Z',
    capacity: 10,
    seatsTaken: 0,
    seatsLeft: 10,
    waitingCount: 0,
    minParticipants: 4,
    course: { id, title: id, type: 'OTHER' },
    sessions: [],
    ...changes,
  };
}

const ids = (runs: readonly RunLineFragment[]): string[] => runs.map(({ id }) => id);

describe('sorting runs', () => {
  it('leaves the order of the API when the address says nothing', () => {
    expect(ids(sortRuns([run('b', {}), run('a', {})], {}))).toEqual(['b', 'a']);
  });

  it('puts places in Norwegian order', () => {
    const runs = ['Østby', 'Aasen', 'Berg'].map((place) => run(place, { place }));
    expect(ids(sortRuns(runs, { sorter: 'sted' }))).toEqual(['Berg', 'Østby', 'Aasen']);
  });

  it('sorts seats by how full the run is, not by how many they are', () => {
    const runs = [run('large', { capacity: 40, seatsTaken: 20 }), run('small', { capacity: 8, seatsTaken: 8 })];
    expect(ids(sortRuns(runs, { sorter: 'plasser', retning: 'ned' }))).toEqual(['small', 'large']);
  });
});
