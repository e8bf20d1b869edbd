import { describe, expect, it } from '@jest/globals';
import { asTyped, keepWritten, writtenFields } from './draft.ts';

describe('an application being written', () => {
  it('is kept half done, with the spaces somebody has just typed and nothing invisible', () => {
    expect(keepWritten({ study: 'Spesial\u0000pedagogikk ', motivation: 'En\r\nto\n' })).toMatchObject({
      study: 'Spesialpedagogikk ',
      motivation: 'En\nto\n',
      institution: '',
    });
    expect(keepWritten({ study: '  ' })).toMatchObject({ study: '  ' });
    expect(Object.keys(keepWritten({}))).toEqual([...writtenFields]);
  });

  it('is kept too long to be sent, but not without end', () => {
    expect(keepWritten({ motivation: 'x'.repeat(4000) })).toMatchObject({ motivation: 'x'.repeat(4000) });
    expect(keepWritten({ motivation: 'x'.repeat(4001) })).toEqual({
      refuse: 'TEXT_TOO_LONG',
      facts: { field: 'motivation', max: 4000 },
    });
    expect(keepWritten({ credits: '1'.repeat(401) })).toMatchObject({ facts: { field: 'credits' } });
  });

  it('begins with what was sent when it is mended, the way people write numbers', () => {
    const sent = Object.fromEntries(writtenFields.map((field) => [field, null]));
    const typed = asTyped({ ...(sent as Parameters<typeof asTyped>[0]), study: 'Norsk 1', credits: 7.5, costNok: 0 });
    expect(typed).toMatchObject({ study: 'Norsk 1', credits: '7,5', costNok: '0', secondSchemeWish: '' });
  });
});
