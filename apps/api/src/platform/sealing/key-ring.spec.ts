import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sealingKeysIn } from '../config/sealing-keys.ts';
import { keepKeyFile } from './key-file.ts';
import { KeyRing } from './key-ring.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const at = { table: 'supervision_note', column: 'sealed', rowId: 'a' };

describe('a sealed text', () => {
  it('opens where it was sealed, whatever was written', () => {
    const ring = new KeyRing([key('k2', 2), key('k1', 1)]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { sealed, keyId } = ring.seal(text, at);
        expect(keyId).toBe('k2');
        expect(ring.open(sealed, at)).toEqual({ text: text.toWellFormed() });
      }),
    );
  });

  it('is another each time, and has the shape the database asks for', () => {
    const ring = new KeyRing([key('k1', 1)]);
    const [one, two] = [ring.seal('Det samme', at).sealed, ring.seal('Det samme', at).sealed];
    expect(one).not.toBe(two);
    for (const sealed of [one, two, ring.seal('', at).sealed])
      expect(sealed).toMatch(/^v1\.[a-z0-9-]{1,32}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]*$/);
  });

  it('does not open in another row, column or table, nor when a letter of it was changed', () => {
    const ring = new KeyRing([key('k1', 1)]);
    const { sealed } = ring.seal('Vi snakket om overganger', at);
    const damaged = { closed: 'DAMAGED', keyId: 'k1' };
    for (const other of [{ rowId: 'b' }, { column: 'other' }, { table: 'supervision_agenda' }])
      expect(ring.open(sealed, { ...at, ...other })).toEqual(damaged);
    for (let index = 6; index < sealed.length; index += 1) {
      if (sealed[index] === '.') continue;
      const swapped = sealed[index] === 'A' ? 'B' : 'A';
      expect(ring.open(`${sealed.slice(0, index)}${swapped}${sealed.slice(index + 1)}`, at)).toEqual(damaged);
    }
    // The last letter of a tag holds four bits that stand for nothing: the next letter means the same bytes.
    const tag = sealed.split('.')[3] ?? '';
    const twin = tag.slice(0, -1) + String.fromCharCode(tag.charCodeAt(tag.length - 1) + 1);
    expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(tag, 'base64url'));
    expect(ring.open(sealed.replace(tag, twin), at)).toEqual(damaged);
    expect(ring.open(sealed.replace('v1', 'v2'), at)).toEqual(damaged);
    expect(ring.open('', at)).toEqual({ closed: 'KEY_LOST', keyId: '' });
  });

  it('says which key is gone, and does not open with another of that name', () => {
    const { sealed } = new KeyRing([key('k1', 1)]).seal('Hemmelig', at);
    expect(new KeyRing([key('k2', 2)]).open(sealed, at)).toEqual({ closed: 'KEY_LOST', keyId: 'k1' });
    expect(new KeyRing([key('k1', 2)]).open(sealed, at)).toEqual({ closed: 'DAMAGED', keyId: 'k1' });
    expect(new KeyRing([key('k2', 2), key('k1', 1)]).open(sealed, at)).toEqual({ text: 'Hemmelig' });
  });
});

describe('the key file of a data folder', () => {
  it('is made once, for the owner’s eyes, and is never made anew when it is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kompetanse-keys-'));
    const [made, again] = [keepKeyFile(folder), keepKeyFile(folder)];
    expect(again).toEqual(made);
    expect(made[0]?.key).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(['note-keys']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'note-keys')).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, 'note-keys'), 'k-1:half\n');
    expect(() => keepKeyFile(folder)).toThrow(/note-keys er ødelagt/);
    rmSync(folder, { recursive: true });
  });

  it('takes lines as NOTE_KEYS takes commas, the first one first', () => {
    const [a, b] = [Buffer.alloc(32, 3).toString('base64'), Buffer.alloc(32, 4).toString('base64')];
    for (const text of [`ny:${a},gammel:${b}`, `ny:${a}\ngammel:${b}\n`])
      expect(sealingKeysIn(text)?.map(({ id }) => id)).toEqual(['ny', 'gammel']);
    expect(sealingKeysIn('')).toBeUndefined();
  });
});
