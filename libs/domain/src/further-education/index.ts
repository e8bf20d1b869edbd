export * from './states.ts';
export * from './application.ts';
export * from './actions.ts';
export * from './draft.ts';
export * from './starting.ts';
export * from './budget.ts';
export * from './round.ts';
export * from './appeal.ts';
