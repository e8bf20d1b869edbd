/** What a button can do to a text. */
export type Dressing = 'bold' | 'italic' | 'heading' | 'bullet' | 'numbered' | 'link';

interface Dressed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const around: Partial<Record<Dressing, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  link: ['[', '](https://)'],
};
const before: Partial<Record<Dressing, string>> = { heading: '# ', bullet: '- ', numbered: '1. ' };

/** The text with marks around what is chosen, or in front of each line of it; pressed again, they go away. And what is chosen then. */
export function dressed(text: string, [from, to]: readonly [number, number], how: Dressing): Dressed {
  const pair = around[how];
  if (pair) {
    const [open, close] = pair;
    const inside = text.slice(from, to);
    if (text.slice(0, from).endsWith(open) && text.slice(to).startsWith(close) && inside !== '') {
      const bare = text.slice(0, from - open.length) + inside + text.slice(to + close.length);
      return { text: bare, from: from - open.length, to: to - open.length };
    }
    const next = `${text.slice(0, from)}${open}${inside}${close}${text.slice(to)}`;
    // A link's address is what is to be written next.
    const address = from + open.length + inside.length + 2;
    if (how === 'link') return { text: next, from: address, to: address + 'https://'.length };
    return { text: next, from: from + open.length, to: to + open.length };
  }
  const mark = before[how] ?? '';
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(begin, to).split('\n');
  const marked = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (marked ? line.slice(mark.length) : `${mark}${line}`)).join('\n');
  return { text: text.slice(0, begin) + changed + text.slice(to), from: begin, to: begin + changed.length };
}
