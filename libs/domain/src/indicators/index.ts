export * from './period.ts';
export * from './figures.ts';
export * from './protect.ts';
export * from './snapshot-days.ts';
export * from './goal.ts';
