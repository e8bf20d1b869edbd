import { afterAll, describe, expect, it } from '@jest/globals';
import { PdfEngine } from '@kompetanse/api/src/platform/pdf/pdf-engine.ts';
import { markPdfUa } from '@kompetanse/api/src/platform/pdf/mark-pdf-ua.ts';
import { TypstPress } from '@kompetanse/api/src/platform/pdf/typst-press.ts';
import { readPdf } from './read-pdf.ts';
import { samplePage } from './sample-page.ts';

const engine = new PdfEngine();
afterAll(() => engine.close());

describe('the certificate for those who hear it read', () => {
  it('says its language and title, and is marked both PDF/A-3a and PDF/UA-1', async () => {
    const { pdf } = await engine.render('certificate', samplePage);
    const found = await readPdf(pdf);
    expect(found.language).toBe('nb-NO');
    expect(found.title).toBe('Kursbevis – COS-P: Trygghetssirkelen – Åse Øverbø-Nærland');
    expect([found.mark('pdfaid:part'), found.mark('pdfaid:conformance')]).toEqual(['3', 'A']);
    expect(found.mark('pdfuaid:part')).toBe('1');
    expect(found.viewer?.['DisplayDocTitle']).toBe(true);
    expect(found.markInfo).toMatchObject({ Marked: true });
    expect(found.pages).toBe(1);
  });

  it('has headings, lists, a link and pictures that are described', async () => {
    const found = await readPdf((await engine.render('certificate', samplePage)).pdf);
    const count = (role: string) => found.roles.filter((each) => each === role).length;
    expect({ h1: count('H1'), h2: count('H2'), lists: count('L'), links: count('Link') }).toEqual({
      h1: 1,
      h2: 2,
      lists: 2,
      links: 1,
    });
    expect(count('LI')).toBe(samplePage.facts.length + samplePage.goals.length);
    expect(count('Figure')).toBe(2);
    expect(found.alts).toEqual([samplePage.labels.logoAlt, samplePage.labels.qrAlt]);
    expect(found.roles).not.toContain('Table');
  });

  it.each([
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('speaks %s when the words are %s', async (lang, language) => {
    const found = await readPdf((await engine.render('certificate', { ...samplePage, lang })).pdf);
    expect(found.language).toBe(language);
  });

  it('leaves out the headings of what is not there', async () => {
    const found = await readPdf((await engine.render('certificate', { ...samplePage, facts: [], goals: [] })).pdf);
    expect(found.roles).not.toContain('H2');
    expect(found.text).not.toContain(samplePage.labels.goalsLead);
  });

  it('is a page that Typst itself lets pass as PDF/UA-1, which it refuses without a description', () => {
    const press = new TypstPress();
    expect(press.typeset('certificate', samplePage, 'ua-1').length).toBeGreaterThan(10_000);
    const blank = { ...samplePage, labels: { ...samplePage.labels, title: '' } };
    expect(() => press.typeset('certificate', blank, 'ua-1')).toThrow(/heading/i);
  });
});

describe('marking a file as PDF/UA-1', () => {
  const plain = new TypstPress().typeset('certificate', samplePage, 'a-3a');

  it('is what adds the mark: without it the file is PDF/A only', async () => {
    const before = await readPdf(plain);
    expect(before.mark('pdfuaid:part')).toBeNull();
    expect(before.viewer?.['DisplayDocTitle']).toBeUndefined();
    expect((await readPdf(markPdfUa(plain))).mark('pdfuaid:part')).toBe('1');
  });

  it('leaves every object where the cross-reference table says it is', () => {
    const marked = Buffer.from(markPdfUa(plain)).toString('latin1');
    const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(marked)?.[1]);
    expect(marked.slice(tableAt, tableAt + 4)).toBe('xref');
    const rows = [...marked.slice(tableAt).matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
    const misplaced = rows.filter(([, at, kind], n) => kind === 'n' && !marked.startsWith(`${n} 0 obj`, Number(at)));
    expect(rows.length).toBeGreaterThan(50);
    expect(misplaced).toEqual([]);
  });

  it('gives the metadata the length it has', () => {
    const marked = Buffer.from(markPdfUa(plain)).toString('latin1');
    const [, length, xml] =
      /\/Length (\d+)\s+\/Type \/Metadata[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(marked) ?? [];
    expect(xml?.length).toBe(Number(length));
  });

  it('is not fooled by a name that looks like a piece of a PDF', async () => {
    const holder = 'endobj </rdf:Description></rdf:RDF> /Length 1 startxref 9 %%EOF';
    const found = await readPdf((await engine.render('certificate', { ...samplePage, holder })).pdf);
    expect(found.mark('pdfuaid:part')).toBe('1');
    expect(found.title).toContain(holder);
  });

  it('refuses a file it does not know the build of', () => {
    expect(() => markPdfUa(Buffer.from('%PDF-1.7\nnot much'))).toThrow('Not a PDF as Typst builds it');
    expect(() => markPdfUa(new TypstPress().typeset('certificate', samplePage, 'ua-1'))).toThrow('pdfaExtension');
  });
});
