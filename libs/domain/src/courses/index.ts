export * from './completion-rule.ts';
export * from './run.ts';
