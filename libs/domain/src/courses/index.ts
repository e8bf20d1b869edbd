export * from './attendance-window.ts';
export * from './completion-rule.ts';
export * from './interest.ts';
export * from './run.ts';
export * from './run-plan.ts';
export * from './session-plan.ts';
