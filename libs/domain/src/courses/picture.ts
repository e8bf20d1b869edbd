import type { Refuse } from '../refusals/refusal.ts';
import { cleanJpeg } from './picture-jpeg.ts';
import { cleanPng } from './picture-png.ts';
import { cleanWebp } from './picture-webp.ts';

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture with nothing in it but the picture. */
export interface CleanPicture {
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const pictureLimits = { bytes: 2_000_000, least: 200, most: 6000 } as const;

/**
 * Reads an uploaded file by its first bytes, whatever it is called, and leaves out all that is not the picture: camera,
 * place, author, thumbnail, comments, and what is hidden behind the end. Moving pictures are refused.
 */
export function readPicture(file: Uint8Array): CleanPicture | Refuse {
  const { bytes: most, least, most: longest } = pictureLimits;
  if (file.length > most) return { refuse: 'IMAGE_TOO_LARGE', facts: { max: most / 1_000_000 } };
  const clean = cleanPng(file) ?? cleanJpeg(file) ?? cleanWebp(file);
  if (!clean) return { refuse: 'IMAGE_TYPE_WRONG' };
  const fits = [clean.width, clean.height].every((side) => side >= least && side <= longest);
  return fits ? clean : { refuse: 'IMAGE_DIMENSIONS', facts: { min: least, max: longest } };
}
