import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv.ts';

/** What a spreadsheet takes for a formula, blanks in front ignored. Source: OWASP, CSV Injection. */
const formula = /^\s*[=+\-@＝＋－＠]/;

const dangerous = fc
  .tuple(fc.constantFrom('', ' ', '\t', '\r', '\n'), fc.constantFrom('=', '+', '-', '@', '＝'), fc.string())
  .map((parts) => parts.join(''));
const text = fc.oneof(fc.string({ unit: 'grapheme' }), dangerous, fc.constantFrom('a;b', '"', 'x\r\ny', "'", ''));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));

function read(csv: string): string[][] {
  return parse(csv, { bom: true, delimiter: ';', skip_empty_lines: false, relax_column_count: true });
}

describe('toCsv', () => {
  it('can be read back cell by cell, with nothing but an apostrophe added', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = read(toCsv(rows));
        expect(cells).toHaveLength(rows.length);
        rows.forEach((row, at) =>
          row.forEach((cell, column) => expect([cell, `'${cell}`]).toContain(cells[at]?.[column])),
        );
      }),
    );
  });

  it('never hands a formula to the spreadsheet', () => {
    fc.assert(
      fc.property(table, (rows) =>
        read(toCsv(rows))
          .flat()
          .every((cell) => !formula.test(cell)),
      ),
    );
  });

  it('is needed: plain joining lets formulas through', () => {
    const plain = (rows: string[][]): string =>
      rows.map((row) => row.map((cell) => JSON.stringify(cell)).join(';')).join('\n');
    expect(plain([['=HYPERLINK("http://x")']])).toMatch(/"=/);
    expect(toCsv([['=HYPERLINK("http://x")']])).not.toMatch(/(^|[;"\uFEFF])=/);
  });

  it('writes numbers with a decimal comma and leaves negative ones as numbers', () => {
    expect(
      toCsv([
        ['Enhet', 'Tall'],
        ['Nord', 23.9],
        ['Sør', -5],
        ['Øst', null],
      ]),
    ).toBe('\uFEFFEnhet;Tall\r\nNord;23,9\r\nSør;-5\r\nØst;\r\n');
  });
});
