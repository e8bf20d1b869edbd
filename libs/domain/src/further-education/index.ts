export * from './states.ts';
export * from './application.ts';
