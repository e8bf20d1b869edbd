import { describe, expect, it } from '@jest/globals';
import { dressed } from './dressing.ts';

describe('the buttons of a rich text', () => {
  it('put marks around what is chosen, and take them away again', () => {
    const bold = dressed('et ord her', [3, 6], 'bold');
    expect(bold).toEqual({ text: 'et **ord** her', from: 5, to: 8 });
    expect(dressed(bold.text, [bold.from, bold.to], 'bold')).toEqual({ text: 'et ord her', from: 3, to: 6 });
  });

  it('make each line an item, and lead on to the address of a link', () => {
    const list = dressed('a\nb\nc', [0, 3], 'bullet');
    expect(list.text).toBe('- a\n- b\nc');
    expect(dressed(list.text, [list.from, list.to], 'bullet').text).toBe('a\nb\nc');
    const { text, from, to } = dressed('Udir', [0, 4], 'link');
    expect([text, text.slice(from, to)]).toEqual(['[Udir](https://)', 'https://']);
  });
});
