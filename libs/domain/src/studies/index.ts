export * from './states.ts';
export * from './terms.ts';
export * from './credits.ts';
export * from './actions.ts';
export * from './results.ts';
export * from './payouts.ts';
export * from './binding.ts';
