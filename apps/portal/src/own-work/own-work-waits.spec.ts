import { describe, expect, it } from '@jest/globals';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import type { ShortEntry } from './own-work-queries.ts';
import { whatOwnWorkWaits } from './own-work-waits.ts';

const entry: ShortEntry = {
  id: 'o',
  title: 'Leste om sinnemestring',
  state: 'RETURNED',
  answeredAt: '2026-12-01T08:00:00Z',
  answeredBy: { id: 'l', name: 'Torbjørn Demolund' },
};

describe('own work', () => {
  it('waits for its writer when it has come back, and not otherwise', () => {
    expect(whatOwnWorkWaits([entry], texts)).toMatchObject([
      { urgency: 'DO', title: 'Skriv mer: Leste om sinnemestring', text: 'Torbjørn Demolund vil at du retter noe' },
    ]);
    for (const state of ['DRAFT', 'SUBMITTED', 'APPROVED'] as const)
      expect(whatOwnWorkWaits([{ ...entry, state }], texts)).toEqual([]);
  });
});
