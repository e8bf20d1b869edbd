import type { Refuse } from '../refusals/refusal.ts';
import { letters } from './bytes.ts';
import { kindInName } from './file-name.ts';

/** What is taken as a paper of somebody: documents and still pictures. */
export type FileKind = 'PDF' | 'PNG' | 'JPEG' | 'WEBP';

export const fileLimits = {
  /** Of one file. */
  bytes: 10_000_000,
  /** Files of one case. */
  count: 10,
  /** Characters, with the ending. */
  name: 120,
} as const;

/** How much of a file's beginning tells its kind. */
export const HEAD_BYTES = 16;
/** How much of a PDF's end must hold its end mark; scanners and mail servers leave a little behind it. */
export const TAIL_BYTES = 2048;

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  WEBP: 'image/webp',
};

const starts = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** The kind by the first bytes, whatever the file is called; null for all else. */
export function fileKindOf(head: Uint8Array): FileKind | null {
  if (letters(head, 0) === '%PDF' && head[4] === 0x2d) return 'PDF';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'PNG';
  if (starts(head, 0xff, 0xd8, 0xff)) return 'JPEG';
  return letters(head, 0) === 'RIFF' && letters(head, 8) === 'WEBP' ? 'WEBP' : null;
}

/** Why a file can not be kept, by its name, its first bytes and its size so far; its kind when it can. */
export function readKind(name: string, head: Uint8Array): FileKind | Refuse {
  if (head.length === 0) return { refuse: 'FILE_EMPTY', facts: { field: 'files' } };
  const kind = fileKindOf(head);
  if (!kind) return { refuse: 'FILE_TYPE_WRONG', facts: { field: 'files' } };
  const named = kindInName(name);
  // Somebody has chosen another file than they think, or renamed it: it is opened by its name on the reader's machine.
  if (named !== null && named !== kind) return { refuse: 'FILE_KIND_MISMATCH', facts: { field: 'files', kind, named } };
  return kind;
}

/** Whether the last bytes of a PDF hold its end mark (ISO 32000-1, 7.5.5): without it something is missing. */
export function isWholePdf(tail: Uint8Array): boolean {
  return String.fromCharCode(...tail).includes('%%EOF');
}
