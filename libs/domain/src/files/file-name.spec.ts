import { describe, expect, it } from '@jest/globals';
import { fileKindOf, isWholePdf, readKind } from './file-kind.ts';
import { kindInName, tidyFileName } from './file-name.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\ola\\Opptaksbrev.pdf', 'Opptaksbrev.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['vitne\u202Efdp.exe', 'vitnefdp.exe.pdf'],
    ['a\u0000b\r\nc\u200B.pdf', 'abc.pdf'],
    ['  "Brev" <1>: a|b?*.PDF ', '-Brev- -1-- a-b--.PDF'],
    ['...', 'vedlegg.pdf'],
    ['', 'vedlegg.pdf'],
    ['Søknad 12.06.2026', 'Søknad 12.06.2026.pdf'],
    [`${'å'.repeat(200)}.pdf`, `${'å'.repeat(116)}.pdf`],
    [`${'😀'.repeat(200)}.pdf`, `${'😀'.repeat(116)}.pdf`],
  ])('%j is kept as %j', (name, kept) => {
    expect(tidyFileName(name, 'PDF')).toBe(kept);
    expect(Array.from(tidyFileName(name, 'PDF')).length).toBeLessThanOrEqual(120);
  });

  it('claims a kind by its ending, or none', () => {
    expect(['a.pdf', 'a.JPEG', 'a.jfif ', 'a.webp\u202C', 'a.docx', 'a'].map(kindInName)).toEqual([
      'PDF',
      'JPEG',
      'JPEG',
      'WEBP',
      null,
      null,
    ]);
  });
});

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    const heads = ['%PDF-1.7', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'RIFF\0\0\0\0WEBP', 'GIF89a', '%PDF 1', ''];
    expect(heads.map((head) => fileKindOf(bytes(head)))).toEqual(['PDF', 'PNG', 'JPEG', 'WEBP', null, null, null]);
  });

  it('has to be what the name says, where the name says one of ours', () => {
    expect(readKind('a.pdf', bytes('%PDF-1.7'))).toBe('PDF');
    expect(readKind('a.docx', bytes('%PDF-1.7'))).toBe('PDF');
    expect(readKind('a.png', bytes('%PDF-1.7'))).toMatchObject({
      refuse: 'FILE_KIND_MISMATCH',
      facts: { kind: 'PDF', named: 'PNG' },
    });
    expect(readKind('a.pdf', bytes(''))).toMatchObject({ refuse: 'FILE_EMPTY' });
  });

  it('is whole by its end mark when it is a PDF', () => {
    expect(isWholePdf(bytes('startxref\n0\n%%EOF\n\n'))).toBe(true);
    expect(isWholePdf(bytes('stream of something'))).toBe(false);
  });
});
