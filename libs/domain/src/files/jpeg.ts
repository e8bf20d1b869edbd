import { joined, letters, numbersOf } from './bytes.ts';
import type { CleanPicture } from './clean-picture.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Frame headers hold the size; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colours) are needed to draw it; the other APPs and comments tell of people. */
const tells = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/** A JPEG without camera, place and comments; which way is up is kept. Null when it is none or is broken. */
export function cleanJpeg(file: Uint8Array): CleanPicture | null {
  if (file[0] !== 0xff || file[1] !== 0xd8 || file[2] !== 0xff) return null;
  const numbers = numbersOf(file);
  const kept: Uint8Array[] = [];
  let [size, orientation, scanned] = [{ width: 0, height: 0 }, 1, false];
  let at = 2;
  while (at + 2 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (marker === END) {
      if (!scanned || size.width === 0) return null;
      const bytes = joined([file.subarray(0, 2), upright(orientation), ...kept, file.subarray(at, at + 2)]);
      return { mediaType: 'image/jpeg', bytes, ...size };
    } else if (standsAlone(marker)) {
      kept.push(file.subarray(at, at + 2));
      at += 2;
    } else {
      if (at + 4 > file.length) return null;
      const end = at + 2 + numbers.getUint16(at + 2);
      if (end > file.length || end < at + 4) return null;
      if (marker === 0xe1) orientation = orientationIn(file.subarray(at + 4, end)) ?? orientation;
      if (isFrame(marker) && end >= at + 9)
        size = { height: numbers.getUint16(at + 5), width: numbers.getUint16(at + 7) };
      scanned ||= marker === START_OF_SCAN;
      const whole = marker === START_OF_SCAN ? afterScan(file, end) : end;
      // A colour profile is the only thing of APP2 that is drawn with; the other is a second picture.
      const profile = marker !== 0xe2 || letters(file, at + 4) === 'ICC_';
      if (!tells(marker) && profile) kept.push(file.subarray(at, whole));
      at = whole;
    }
  }
  return null;
}

/** Where the coded picture ends: at the next marker that is neither padding (FF00) nor a restart. */
function afterScan(file: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const found = file.indexOf(0xff, at);
    if (found === -1) return file.length;
    const marker = file[found + 1] ?? END;
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return found;
    at = found + 2;
  }
}

const ORIENTATION = 0x0112;

/** Which way is up, 1–8, in an APP1 segment; undefined when it does not say. */
function orientationIn(segment: Uint8Array): number | undefined {
  if (letters(segment, 0) !== 'Exif' || segment.length < 20) return undefined;
  const tiff = segment.subarray(6);
  const numbers = numbersOf(tiff);
  const little = tiff[0] === 0x49;
  const directory = numbers.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const count = numbers.getUint16(directory, little);
  for (let index = 0, at = directory + 2; index < count && at + 12 <= tiff.length; index += 1, at += 12) {
    if (numbers.getUint16(at, little) !== ORIENTATION) continue;
    const value = numbers.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A new APP1 that says which way is up and nothing else; empty when it is the usual way. */
function upright(orientation: number): Uint8Array {
  if (orientation === 1) return new Uint8Array();
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...head, ...tiff]);
}
