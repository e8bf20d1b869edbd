import { describe, expect, it } from '@jest/globals';
import { csv, decimalComma } from './csv.ts';

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

  it('leaves a plain text alone', () => {
    expect(csv([['Åmot ungdomsskole – ÅUS']])).toBe('\uFEFFÅmot ungdomsskole – ÅUS\r\n');
  });
});
