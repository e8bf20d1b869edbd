import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeLink } from './rich-spans.ts';
import { plainText, readRichText, refuseRichText, tidyRichText, type RichBlock } from './rich-text.ts';

const dress = (blocks: readonly RichBlock[]): string[] =>
  blocks.map(({ kind, spans }) => {
    const words = spans.map(({ text, bold, italic, href }) => {
      const marks = `${bold ? 'b' : ''}${italic ? 'i' : ''}${href === null ? '' : `→${href}`}`;
      return marks === '' ? text : `{${marks}:${text}}`;
    });
    return `${kind} ${words.join('')}`;
  });
const read = (text: string): string[] => dress(readRichText(tidyRichText(text)));

describe('a text with headings, lists and links', () => {
  it('is read as its author meant it', () => {
    expect(
      read(
        '# Hva\r\n**Fet *begge*** og _kursiv_, [Udir](https://udir.no/a?b=1).\nNy linje\n\n\n\n- én\n- to\n  mer\n1. først\n### Lite',
      ),
    ).toEqual([
      'HEADING Hva',
      'PARAGRAPH {b:Fet }{bi:begge} og {i:kursiv}, {→https://udir.no/a?b=1:Udir}.\nNy linje',
      'BULLET én',
      'BULLET to\nmer',
      'NUMBERED først',
      'SUBHEADING Lite',
    ]);
  });

  it('keeps marks that mean nothing as the letters they are', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_navn',
      '**aldri lukket',
      String.raw`a \* b`.replace('\\', ''),
      'a*',
      '#uten mellomrom',
    ])
      expect(plainText(readRichText(text))).toBe(text);
    expect(plainText(readRichText(String.raw`\*stjerne\*`))).toBe('*stjerne*');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '```\n<b>\n```',
    '| a | b |',
    '![x](https://a.no/b.png)',
  ])('knows no %j: it is letters or a link, never more', (text) => {
    for (const { spans } of readRichText(tidyRichText(text)))
      for (const span of spans) expect(Object.keys(span).sort()).toEqual(['bold', 'href', 'italic', 'text']);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:x',
    'http://udir.no',
    '//evil.example',
    'https://udir.no@evil.example/',
    'https://evil\u202Egro.no',
    'https:evil.example',
    'https://localhost',
    'mailto:a@b.no?bcc=c@d.no',
    'file:///etc/passwd',
    ' https://udir.no',
  ])('does not lead to %j', (address) => {
    expect(isSafeLink(address)).toBe(false);
    expect(readRichText(`[her](${address})`).flatMap(({ spans }) => spans.map(({ href }) => href))).toEqual(
      expect.not.arrayContaining([address]),
    );
  });

  it('says no to a link it would not show, and yes to those it would', () => {
    expect(refuseRichText('[x](javascript:alert(1))', 'text.nb')).toEqual({
      refuse: 'LINK_NOT_ALLOWED',
      facts: { field: 'text.nb', link: 'javascript:alert(1' },
    });
    for (const link of ['https://www.udir.no/x_(y)', 'https://åmot.kommune.no/kurs#3', 'mailto:kurs@amot.example'])
      expect(isSafeLink(link)).toBe(true);
    expect(refuseRichText('a'.repeat(5001), 'text.en')?.refuse).toBe('TEXT_TOO_LONG');
    expect(refuseRichText('- a\n'.repeat(201), 'text.en')?.refuse).toBe('TEXT_TOO_LONG');
    expect(refuseRichText('مرحبا بكم في الدورة', 'text.en')).toBeNull();
  });

  it('takes away what deceives the eye, and is the same when tidied again', () => {
    expect(tidyRichText('a\u202Eb\u0000c\u200B\uFEFFd\u2028e  \n\n\n\nf\ud800')).toBe('abcd\ne\n\nf');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => tidyRichText(tidyRichText(text)) === tidyRichText(text)),
    );
  });

  it('is read without fault, loses no letter and leads only where it may, whatever is written', () => {
    const noise = fc.array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '[',
        '](',
        ')',
        '\\',
        '# ',
        '- ',
        '1. ',
        '\n',
        ' ',
        'ord',
        'å',
        '<b>',
        'https://a.no',
        'javascript:x',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const blocks = readRichText(tidyRichText(parts.join('')));
        const links = blocks.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? []));
        const words = (text: string): number => text.split('ord').length;
        return links.every(isSafeLink) && words(plainText(blocks)) === words(tidyRichText(parts.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
