export * from './task.ts';
export * from './template.ts';
