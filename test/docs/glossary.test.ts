import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mailKindNames as mailsNb } from '@kompetanse/texts/nb/mail-kinds.ts';
import { words as wordsNb } from '@kompetanse/texts/nb/words.ts';
import { mailKindNames as mailsNn } from '@kompetanse/texts/nn/mail-kinds.ts';
import { words as wordsNn } from '@kompetanse/texts/nn/words.ts';

const nb = { ...wordsNb, mailKind: mailsNb };
const nn: typeof nb = { ...wordsNn, mailKind: mailsNn };

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Every row of every table of the glossary, cells without the padding. */
const rows = ['docs/glossary.md', ...globSync('docs/glossary/*.md', { cwd: root })]
  .flatMap((file) => read(file).split('\n'))
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** What the glossary lacks of the words that stand on screens, as 'RUN_CODE: bokmål, nynorsk'. */
function missing(bokmal: typeof nb, nynorsk: typeof nb): string[] {
  return Object.entries(bokmal).flatMap(([kind, values]) => {
    const other: Readonly<Record<string, string>> = nynorsk[kind as keyof typeof nb];
    return Object.entries(values)
      .filter(
        ([code, word]) => !rows.some((row) => row[1] === `\`${code}\`` && row[2] === word && row[3] === other[code]),
      )
      .map(([code, word]) => `${kind} ${code}: ${word}, ${other[code] ?? ''}`);
  });
}

describe('the glossary', () => {
  it('has every value of the contract with the words the screens show', () => {
    expect(missing(nb, nn)).toEqual([]);
  });

  it('is found out when a screen shows another word', () => {
    const renamed = { ...nb, runState: { ...nb.runState, DRAFT: 'Kladd' } };
    expect(missing(renamed, nn)).toEqual(['runState DRAFT: Kladd, Utkast']);
  });

  it('names every table that holds something of a domain', () => {
    const text = rows.map((row) => row.join(' ')).join('\n');
    const migrations = globSync('apps/api/migrations/*.sql', { cwd: root }).sort().map(read).join('\n');
    const dropped = (table: string): boolean =>
      migrations.lastIndexOf(`\nDROP TABLE ${table};`) > migrations.lastIndexOf(`\nCREATE TABLE ${table} (`);
    const tables = [...migrations.matchAll(/^CREATE TABLE (\w+)/gm)]
      .map((found) => found[1] ?? '')
      .filter((table) => !dropped(table))
      .filter((table) => !/_version$|^product_setting$|^measure_goal$/.test(table));
    expect(tables.filter((table) => !text.includes(`\`${table}\``))).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
  });
});
