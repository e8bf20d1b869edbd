import { describe, expect, it } from '@jest/globals';
import { csv, decimalComma, unguarded } from './csv.ts';

describe('a CSV file', () => {
  it('opens as columns in a Norwegian spreadsheet', () => {
    expect(
      csv([
        ['Enhet', '2026/27'],
        ['Rena skole; avd. "øst"', decimalComma(10.5, 1)],
      ]),
    ).toBe('\uFEFFEnhet;2026/27\r\n"Rena skole; avd. ""øst""";10,5\r\n');
    expect(decimalComma(10, 1)).toBe('10,0');
  });

  it.each(['=1+1', '+47', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1'])('makes the formula %j harmless', (text) => {
    expect(csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it.each(['=1+1', "'=1+1", "''-2", ' =1', "'Rena'", "d'Or", 'Rena', ''])('gives %j back as it was', (text) => {
    const [, written = ''] = /^\uFEFF"?(.*?)"?\r\n$/s.exec(csv([[text]])) ?? [];
    expect(unguarded(written.replaceAll('""', '"'))).toBe(text);
  });

  it('leaves a plain text alone', () => {
    expect(csv([['Åmot ungdomsskole – ÅUS']])).toBe('\uFEFFÅmot ungdomsskole – ÅUS\r\n');
  });
});
