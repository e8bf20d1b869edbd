import { describe, expect, it } from '@jest/globals';
import { readRichText, tidyRichText } from '@kompetanse/domain/courses';

describe('a text with headings, lists and links', () => {
  it.each(['*', '[', '**a', '_a ', '[a](https://a.b', '\\', '*a **b ', '> ', '- '.repeat(3), '(', '![', '\u0301'])(
    'is quickly read when it is %j a thousand times over',
    (part) => {
      const text = tidyRichText(part.repeat(5000)).slice(0, 5000);
      const began = performance.now();
      readRichText(text);
      expect(performance.now() - began).toBeLessThan(500);
    },
  );
});
