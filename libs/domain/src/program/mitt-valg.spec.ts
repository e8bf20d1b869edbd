import { describe, expect, it } from '@jest/globals';
import { halfYearEnds } from './mitt-valg.ts';

describe('the half years that coverage is looked back on', () => {
  it('are the latest before today, oldest first, then today', () => {
    expect(halfYearEnds('2026-11-23', 3)).toEqual(['2025-06-30', '2025-12-31', '2026-06-30', '2026-11-23']);
    expect(halfYearEnds('2026-03-01', 2)).toEqual(['2025-06-30', '2025-12-31', '2026-03-01']);
  });

  it('name no day twice when today is itself the last of a half year', () => {
    expect(halfYearEnds('2026-06-30', 2)).toEqual(['2025-06-30', '2025-12-31', '2026-06-30']);
    expect(halfYearEnds('2026-12-31', 1)).toEqual(['2026-06-30', '2026-12-31']);
  });
});
