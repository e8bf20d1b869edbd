import { describe, expect, it } from '@jest/globals';
import { portal as en } from './en/portal/index.ts';
import { portal as nb } from './nb/portal/index.ts';
import { portal as nn } from './nn/portal/index.ts';

interface Sentence {
  readonly place: string;
  readonly text: string;
  /** What was put into it. */
  readonly given: readonly string[];
}

/** Every sentence of a tree of texts; functions are called with marks that must be found again. */
function sentencesOf(texts: unknown, place = ''): Sentence[] {
  if (typeof texts === 'string') return [{ place, text: texts, given: [] }];
  if (typeof texts === 'function') {
    const given = Array.from({ length: texts.length }, (_, index) => String(71 + index));
    return [{ place, text: String((texts as (...marks: string[]) => unknown)(...given)), given }];
  }
  return Object.entries(texts as object).flatMap(([key, value]) => sentencesOf(value, `${place}.${key}`));
}

describe.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('what the portal says in %s', (_, texts) => {
  const sentences = sentencesOf(texts);

  it('has words everywhere', () => {
    expect(sentences.length).toBeGreaterThan(400);
    expect(sentences.filter(({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('uses everything it is given: no name, number or date is lost in translation', () => {
    const lost = sentences.filter(({ text, given }) => !given.every((mark) => text.includes(mark)));
    expect(lost.map(({ place }) => place)).toEqual([]);
  });
});

it('finds a sentence that lost something', () => {
  const [sentence] = sentencesOf((name: string) => `Hei, ${name.slice(2)}`);
  expect(sentence?.text.includes('71')).toBe(false);
});

it('has the same sentences in every language, and Norwegian is not left standing in the English', () => {
  const places = (texts: unknown): string[] => sentencesOf(texts).map(({ place }) => place);
  expect(places(nn)).toEqual(places(nb));
  expect(places(en)).toEqual(places(nb));
  expect(
    sentencesOf(en)
      .filter(({ text }) => /[æøåÆØÅ]|\bikke\b|\bog\b/.test(text))
      .map(({ text }) => text),
  ).toEqual(['Bokmål']);
});
