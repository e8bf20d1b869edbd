import { describe, expect, it } from '@jest/globals';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import { createFormat } from '@kompetanse/ui/format/format.ts';
import { whatWaits, type Mine } from './waiting.ts';

const reader = { texts, format: createFormat('nb'), now: new Date('2026-12-01T08:00:00Z') };
const nothing: Mine = {
  personId: 'me',
  enrolments: [],
  invitations: [],
  applications: [],
  rounds: [],
  series: [],
  surveys: [],
  renewals: [],
  ownWork: [],
};

describe('what runs out', () => {
  const renewal = {
    state: 'WINDOW_OPEN',
    closesOn: '2026-12-31',
    booked: null,
    competence: { id: 'c', name: 'COS-P-veileder' },
  } as unknown as Mine['renewals'][number];

  it('waits while it can be renewed and no place is asked for', () => {
    const waits = (more: object) => whatWaits({ ...nothing, renewals: [{ ...renewal, ...more }] }, reader);
    expect(waits({})).toMatchObject([
      { urgency: 'DO', title: 'Forny COS-P-veileder', text: 'Siste dag er torsdag 31. desember' },
    ]);
    expect(waits({ state: 'VALID' })).toEqual([]);
    expect(waits({ state: 'LAPSED' })).toEqual([]);
    expect(waits({ booked: { id: 'r' } })).toEqual([]);
  });
});
