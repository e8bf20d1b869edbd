import { describe, expect, it } from '@jest/globals';
import { draftOf, emptyElement, inputOf, moved } from './program-draft.ts';

describe('a programme as it is typed', () => {
  it('moves an element a place, and stays as it was at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('sends the title in bokmål where another language is left empty, and no course but for a course', () => {
    const element = {
      ...emptyElement('1'),
      titleNb: 'Veiledning',
      kind: 'SUPERVISION',
      courseId: 'x',
      minutes: '90',
    } as const;
    const sent = inputOf({ ...draftOf(null), titleNb: 'Program', elements: [element] });
    expect(sent).toMatchObject({
      titleNn: 'Program',
      titleEn: 'Program',
      elements: [{ courseId: null, minutes: 90, dueOn: null }],
    });
  });

  it('sends what is no number as one that is refused', () => {
    const sent = inputOf({ ...draftOf(null), elements: [{ ...emptyElement('1'), minutes: 'mange' }] });
    expect(sent.elements[0]?.minutes).toBe(-1);
  });
});
