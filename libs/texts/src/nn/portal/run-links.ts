import type { runLinks as bokmal } from '../../nb/portal/run-links.ts';

/** Videolenkje og kalenderfil. */
export const runLinks: typeof bokmal = {
  video: 'Bli med på video',
  videoOf: (title) => `Bli med på video: ${title}`,
  later: 'Noko av kurset er på video. Lenkja blir vist når du har plass.',
  calendar: 'Legg i kalender',
};
