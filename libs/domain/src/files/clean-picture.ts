import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture with nothing in it but the picture. */
export interface CleanPicture {
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Leaves out all that is not the picture: camera, place, author, thumbnail, comments, and what is hidden behind the end.
 * Null when it is no picture, is broken or moves.
 */
export function cleanPicture(file: Uint8Array): CleanPicture | null {
  return cleanPng(file) ?? cleanJpeg(file) ?? cleanWebp(file);
}
