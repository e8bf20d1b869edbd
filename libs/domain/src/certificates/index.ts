export * from './number.ts';
export * from './snapshot.ts';
export * from './states.ts';
export * from './verify-code.ts';
