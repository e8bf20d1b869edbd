import { cleanPicture, type CleanPicture } from '../files/clean-picture.ts';
import type { Refuse } from '../refusals/refusal.ts';

export type { CleanPicture, PictureType } from '../files/clean-picture.ts';

export const pictureLimits = { bytes: 2_000_000, least: 200, most: 6000 } as const;

/** Reads an uploaded file by its first bytes, whatever it is called, and cleans it. Moving pictures are refused. */
export function readPicture(file: Uint8Array): CleanPicture | Refuse {
  const { bytes: most, least, most: longest } = pictureLimits;
  if (file.length > most) return { refuse: 'IMAGE_TOO_LARGE', facts: { max: most / 1_000_000 } };
  const clean = cleanPicture(file);
  if (!clean) return { refuse: 'IMAGE_TYPE_WRONG' };
  const fits = [clean.width, clean.height].every((side) => side >= least && side <= longest);
  return fits ? clean : { refuse: 'IMAGE_DIMENSIONS', facts: { min: least, max: longest } };
}
