import { joined, letters, numbersOf } from './bytes.ts';
import type { CleanPicture } from './clean-picture.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What is needed to draw it (PNG specification, chunks); text, time and EXIF are not. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs', 'sBIT', 'bKGD']);

/** A PNG without its ancillary texts; null when it is none, is broken or moves. */
export function cleanPng(file: Uint8Array): CleanPicture | null {
  if (SIGNATURE.some((byte, index) => file[index] !== byte)) return null;
  const numbers = numbersOf(file);
  const kept = [file.subarray(0, 8)];
  for (let at = 8, first = true; at + 12 <= file.length; first = false) {
    const size = numbers.getUint32(at);
    const name = letters(file, at + 4);
    const end = at + 12 + size;
    if (end > file.length || first !== (name === 'IHDR') || name === 'acTL') return null;
    if (KEPT.has(name)) kept.push(file.subarray(at, end));
    if (name === 'IEND') {
      const [width, height] = [numbers.getUint32(16), numbers.getUint32(20)];
      return kept.length > 3 ? { mediaType: 'image/png', bytes: joined(kept), width, height } : null;
    }
    at = end;
  }
  return null;
}
