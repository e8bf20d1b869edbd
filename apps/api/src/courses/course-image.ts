import type { CourseImage } from '@kompetanse/contract';
import { courseLimits, oneLine, type InEach } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { Locale } from '@kompetanse/texts';
import type { CourseRow, PictureRow } from './course-rows.ts';

/** A picture as readers get it. */
export function imageOf(picture: PictureRow | null, locale: Locale): CourseImage | null {
  if (!picture) return null;
  const { sha256, width, height } = picture;
  return { url: `/course-images/${sha256}`, width, height, alt: picture[`alt_${locale}`] };
}

/** What it shows, as written; what is the same as the bokmål was not written. */
export function altOf(picture: PictureRow | null): InEach<string> | null {
  if (!picture) return null;
  const { alt_nb: nb, alt_nn: nn, alt_en: en } = picture;
  return { nb, nn: nn === nb ? '' : nn, en: en === nb ? '' : en };
}

/** What a picture shows, as it is kept: all three languages; without bokmål it is refused. */
export function tidyAlt(alt: { nb: string; nn?: string | null; en?: string | null }): InEach<string> | Refuse {
  const { min, max } = courseLimits.altText;
  const nb = oneLine(alt.nb);
  const [nn, en] = [oneLine(alt.nn ?? '') || nb, oneLine(alt.en ?? '') || nb];
  const fits = nb.length >= min && [nb, nn, en].every(({ length }) => length <= max);
  return fits ? { nb, nn, en } : { refuse: 'ALT_TEXT_MISSING', facts: { field: 'alt', min, max } };
}

/** The language that part of a course is in for this reader. */
export function writtenIn(course: CourseRow, part: 'title' | 'text', locale: Locale): Locale {
  return course.untranslated.includes(`${part}_${locale}`) ? 'nb' : locale;
}
