import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layoutBars } from './bar-layout.ts';
import { axisTicks, spread } from './scale.ts';

describe('axisTicks', () => {
  it.each([
    [36, [0, 10, 20, 30, 40]],
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [100, [0, 50, 100]],
  ])('for %d gives %j', (max, ticks) => expect(axisTicks(max)).toEqual(ticks));

  it('always covers the highest value with few whole steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (max) => {
        const ticks = axisTicks(max);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('spread', () => {
  it('keeps names apart and inside whenever there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 10 }), (places) => {
        const moved = [...spread(places, 20, [0, 300])].sort((left, right) => left - right);
        moved.slice(1).forEach((place, index) => expect(place - (moved[index] ?? 0)).toBeGreaterThanOrEqual(20));
        expect(moved[0]).toBeGreaterThanOrEqual(0);
        expect(moved.at(-1)).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('layoutBars', () => {
  const categories = ['2021', '2022', '2023', '2024', '2025', '2026'];
  const chart = { categories, series: [{ id: 'a', name: 'A', values: [1, 2, 3, 4, 5, 6] }] };

  it('has no negative sizes at any width, and the last bar always has its label', () => {
    for (const width of [0, 200, 320, 700, 1200]) {
      const layout = layoutBars(chart, width);
      expect(layout.segments.every((segment) => segment.width > 0 && segment.height >= 0)).toBe(true);
      expect(layout.bars.at(-1)?.label).toBe('2026');
    }
  });

  it('names the parts beside the bars only where there is room', () => {
    expect(layoutBars(chart, 320).names).toEqual([]);
    expect(layoutBars(chart, 900).names).toHaveLength(1);
  });
});
