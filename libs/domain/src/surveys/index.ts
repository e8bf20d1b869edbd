export * from './figures.ts';
export * from './places.ts';
export * from './release.ts';
export * from './survey.ts';
export * from './templates.ts';
