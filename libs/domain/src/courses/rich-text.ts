import type { Refuse } from '../refusals/refusal.ts';
import { readSpans, unsafeLinks, type RichSpan } from './rich-spans.ts';

export type RichBlockKind = 'PARAGRAPH' | 'HEADING' | 'SUBHEADING' | 'BULLET' | 'NUMBERED';

/** One block of a text; list items follow each other, so that nothing lies inside anything. */
export interface RichBlock {
  readonly kind: RichBlockKind;
  readonly spans: readonly RichSpan[];
}

export const richTextLimits = { letters: 5000, blocks: 200 } as const;

/** Turns the direction of what follows, or hides: 'moc.live' would look like 'evil.com'. */
const DECEIVING = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g;

/** The text as it is kept: line feeds, no invisible or deceiving characters, at most one empty line in a row. Same again when done again. */
export function tidyRichText(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '  ')
    .replace(DECEIVING, '')
    .replace(/[^\P{C}\n\u200C\u200D\u200E\u200F\u00AD]/gu, '')
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .trimEnd();
}

const HEADING = /^(#{1,3}) +(.+)$/;
const BULLET = /^ *[-*] +(.+)$/;
const NUMBERED = /^ *\d{1,3}[.)] +(.+)$/;

/**
 * A tidy text as blocks. A small part of Markdown: # and ### headings, - and 1. lists, empty line between paragraphs; a line
 * break inside a paragraph is kept. HTML is not known: a tag is the letters it is written with.
 */
export function readRichText(text: string): RichBlock[] {
  const blocks: { kind: RichBlockKind; lines: string[] }[] = [];
  let current: { kind: RichBlockKind; lines: string[] } | undefined;
  const begin = (kind: RichBlockKind, line: string): void => {
    current = { kind, lines: [line] };
    blocks.push(current);
  };
  for (const line of text.split('\n')) {
    const [, marks, heading] = HEADING.exec(line) ?? [];
    const bullet = BULLET.exec(line)?.[1];
    const numbered = NUMBERED.exec(line)?.[1];
    if (line.trim() === '') {
      current = undefined;
    } else if (marks !== undefined && heading !== undefined) {
      begin(marks.length < 3 ? 'HEADING' : 'SUBHEADING', heading);
      current = undefined;
    } else if (bullet !== undefined) begin('BULLET', bullet);
    else if (numbered !== undefined) begin('NUMBERED', numbered);
    else if (current) current.lines.push(line.trim());
    else begin('PARAGRAPH', line.trim());
  }
  return blocks.map(({ kind, lines }) => ({ kind, spans: readSpans(lines.join('\n')) }));
}

/** The words alone, for cards, mails and search: a line for each item and heading, an empty line between paragraphs. */
export function plainText(blocks: readonly RichBlock[]): string {
  let plain = '';
  for (const [index, { kind, spans }] of blocks.entries()) {
    const words = spans.map(({ text }) => text).join('');
    const apart = index === 0 ? '' : isItem(kind) && isItem(blocks[index - 1]?.kind) ? '\n' : '\n\n';
    plain += `${apart}${isItem(kind) ? '– ' : ''}${words}`;
  }
  return plain;
}

function isItem(kind: RichBlockKind | undefined): boolean {
  return kind === 'BULLET' || kind === 'NUMBERED';
}

/** What is wrong with a tidy text that is to be kept under that name; null when nothing is. */
export function refuseRichText(text: string, field: string): Refuse | null {
  const tooLong = text.length > richTextLimits.letters || readRichText(text).length > richTextLimits.blocks;
  if (tooLong) return { refuse: 'TEXT_TOO_LONG', facts: { field, max: richTextLimits.letters } };
  const [unsafe] = unsafeLinks(text);
  return unsafe === undefined ? null : { refuse: 'LINK_NOT_ALLOWED', facts: { field, link: unsafe.slice(0, 60) } };
}
