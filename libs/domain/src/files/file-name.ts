import type { FileKind } from './file-kind.ts';

const MOST = 120;

const endings: Readonly<Record<string, FileKind>> = {
  pdf: 'PDF',
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  jpe: 'JPEG',
  jfif: 'JPEG',
  webp: 'WEBP',
};
const ending: Readonly<Record<FileKind, string>> = { PDF: '.pdf', PNG: '.png', JPEG: '.jpg', WEBP: '.webp' };

/** Control, format (bidi, zero width), lone surrogate, private and unassigned characters, and line separators. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** What no file may be called on the machines of those who read it. */
const unwanted = /[<>:"|?*]/g;

/** The kind that a name claims by its ending; null when it claims none of ours. */
export function kindInName(name: string): FileKind | null {
  const claimed = /\.([a-z]+)\s*$/i.exec(name.replace(unseen, ''))?.[1]?.toLowerCase() ?? '';
  return endings[claimed] ?? null;
}

/**
 * A name as it is kept: one line without a path or anything that can not be seen, at most 120 characters, with the ending of its
 * kind, so that no machine takes it for something else.
 */
export function tidyFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(unwanted, '-').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const own = kindInName(seen) === kind ? (/\.[a-z]+$/i.exec(seen)?.[0] ?? '') : '';
  const stem = own === '' ? seen : seen.slice(0, -own.length);
  const end = own === '' ? ending[kind] : own;
  // By characters, so that none is cut in two.
  const kept = Array.from(stem)
    .slice(0, MOST - end.length)
    .join('')
    .replace(/[\s.]+$/, '');
  return `${kept === '' ? 'vedlegg' : kept}${end}`;
}
