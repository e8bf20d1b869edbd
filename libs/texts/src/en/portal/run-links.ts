import type { runLinks as bokmal } from '../../nb/portal/run-links.ts';

/** Video link and calendar file. */
export const runLinks: typeof bokmal = {
  video: 'Join by video',
  videoOf: (title) => `Join by video: ${title}`,
  later: 'Some of the course is by video. The link is shown when you have a place.',
  calendar: 'Add to calendar',
};
