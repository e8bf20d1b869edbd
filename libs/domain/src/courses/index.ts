export * from './attendance-window.ts';
export * from './completion-rule.ts';
export * from './interest.ts';
export * from './run.ts';
