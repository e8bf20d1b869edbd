import { afterAll, describe, expect, it } from '@jest/globals';
import type { CertificatePage } from '@kompetanse/api/src/platform/pdf/certificate-page.ts';
import { PdfEngine } from '@kompetanse/api/src/platform/pdf/pdf-engine.ts';
import { PdfRefused } from '@kompetanse/api/src/platform/pdf/pdf-refused.ts';
import { readPdf } from './read-pdf.ts';
import { heldBy, samplePage } from './sample-page.ts';

const engine = new PdfEngine();
afterAll(() => engine.close());

const read = async (page: CertificatePage) => readPdf((await engine.render('certificate', page)).pdf);
const refusal = async (page: CertificatePage) => {
  const fault: unknown = await engine.render('certificate', page).catch((reason: unknown) => reason);
  if (!(fault instanceof PdfRefused)) throw new Error(`Not refused: ${String(fault)}`);
  return fault;
};

describe('text that looks like code', () => {
  it.each([
    '#read("/etc/passwd") $x$ @ref #panic("x")',
    '*fet* _kursiv_ = tittel // merknad /* lang */',
    '<b>navn</b> {{navn}} ${navn} `rå` \\u{41}',
    '"); #import "@preview/x:1.0.0"; ("',
  ])('is printed as it stands: %s', async (words) => {
    const page = { ...heldBy(words), goals: [words], facts: [{ term: words, detail: words }] };
    const { text, title } = await read(page);
    const flat = (some: string) => some.replaceAll(/[\s-]/g, ''); // lines end with spaces and hyphens
    expect(flat(text).split(flat(words)).length - 1).toBe(4);
    expect(title).toContain(words);
  });
});

describe('names', () => {
  it.each([
    ['Northern Sámi', 'Áilu Ŋávdna Ŧorŋŋe Đžššč'],
    ['Southern Sámi', 'Aanta Måhtse Jïllen'],
    ['Skolt Sámi', 'Ǥâǯ Ʒuǧǧ'],
    ['Vietnamese', 'Nguyễn Thị Phượng Đặng'],
    ['Ukrainian', 'Олександр Їжакевич'],
    ['Polish and Turkish', 'Wojciech Łęcki Şükrü Çağlı'],
  ])('in %s come out letter by letter', async (_language, name) => {
    const { text, title } = await read(heldBy(name));
    expect(text.normalize('NFC')).toContain(name);
    expect(title).toContain(name);
  });

  it('with a letter the fonts build from two parts are printed too', async () => {
    expect((await read(heldBy('Ǩiurâl'))).title).toContain('Ǩiurâl');
  });

  it('typed with loose accents are composed, and lose what cannot be seen', async () => {
    const { title } = await read(heldBy('A\u030ase\u0007\u202e \u00d8ver\u200bb\u00f8\n'));
    expect(title).toMatch(/– Åse Øverbø $/);
  });

  it.each([
    ['李', 'Kari 李'],
    ['😀', 'Kari 😀'],
    ['م', 'م'],
    ['Z\u20e3', 'Kari Z\u20e3'],
    ['\ufffd', 'Kari \ud800'],
    ['\ue123', 'Kari \ue123'],
  ])('with %s are refused, and the answer names the character, not the person', async (character, name) => {
    const fault = await refusal(heldBy(name));
    expect(fault).toMatchObject({ reason: 'character', character });
    expect(fault.message).toMatch(/U\+[0-9A-F]{4,6}/);
    expect(fault.message).not.toContain('Kari');
  });

  it.each([
    ['words', 'Ærlighet '.repeat(45).slice(0, 400)],
    ['one word', 'W'.repeat(400)],
    ['words as long as a word may be', `${'Å'.repeat(24)} `.repeat(16)],
  ])('of 400 characters in %s stay within two pages and inside the frame', async (_kind, name) => {
    const found = await read(heldBy(name));
    expect(found.pages).toBeLessThanOrEqual(2);
    expect(found.farRight).toBeLessThan(found.width - 23);
  });
});

describe('what can never become a certificate', () => {
  it('a text without end', async () => {
    expect(await refusal(heldBy('Navn '.repeat(20_000)))).toMatchObject({ reason: 'too-long', character: null });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '/v/1', ''])('the address "%s"', async (verifyUrl) => {
    expect(await refusal({ ...samplePage, verifyUrl })).toMatchObject({ reason: 'address' });
  });

  it('a moment that is none', async () => {
    expect(await refusal({ ...samplePage, issuedAt: 'i dag' })).toMatchObject({ reason: 'moment' });
  });
});
