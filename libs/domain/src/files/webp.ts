import { joined, letters, numbersOf } from './bytes.ts';
import type { CleanPicture } from './clean-picture.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Flags of VP8X: EXIF, XMP, animation. */
const [EXIF, XMP, MOVES] = [0x08, 0x04, 0x02];

/** A WebP without EXIF and XMP; null when it is none, is broken or moves. */
export function cleanWebp(file: Uint8Array): CleanPicture | null {
  if (letters(file, 0) !== 'RIFF' || letters(file, 8) !== 'WEBP') return null;
  const numbers = numbersOf(file);
  const riffEnd = Math.min(file.length, 8 + numbers.getUint32(4, true));
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = 12; at + 8 <= riffEnd;) {
    const name = letters(file, at);
    const length = numbers.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > riffEnd) return null;
    const chunk = file.slice(at, end);
    if (name === 'VP8X') {
      const flags = chunk[8] ?? 0;
      if (flags & MOVES) return null;
      chunk[8] = flags & ~(EXIF | XMP);
    }
    if (KEPT.has(name)) kept.push(chunk);
    size ??= sizeIn(name, chunk);
    drawn ||= name === 'VP8 ' || name === 'VP8L';
    at = end;
  }
  if (!size || !drawn) return null;
  const body = joined(kept);
  const head = file.slice(0, 12);
  numbersOf(head).setUint32(4, body.length + 4, true);
  return { mediaType: 'image/webp', bytes: joined([head, body]), ...size };
}

function sizeIn(name: string, chunk: Uint8Array): { width: number; height: number } | null {
  const numbers = numbersOf(chunk);
  const at = 8;
  if (name === 'VP8X' && chunk.length >= at + 10) {
    const three = (from: number): number => 1 + (numbers.getUint16(from, true) | ((chunk[from + 2] ?? 0) << 16));
    return { width: three(at + 4), height: three(at + 7) };
  }
  if (name === 'VP8L' && chunk.length >= at + 5 && chunk[at] === 0x2f) {
    const bits = numbers.getUint32(at + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (name === 'VP8 ' && chunk.length >= at + 10 && chunk[at + 3] === 0x9d)
    return { width: numbers.getUint16(at + 6, true) & 0x3fff, height: numbers.getUint16(at + 8, true) & 0x3fff };
  return null;
}
