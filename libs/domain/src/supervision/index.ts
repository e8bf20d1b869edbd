export * from './states.ts';
export * from './progress.ts';
export * from './presence.ts';
export * from './written.ts';
export * from './planning.ts';
export * from './clashes.ts';
export * from './typed-meeting.ts';
